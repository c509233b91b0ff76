import { z } from 'zod';

export const CONTEXT_TYPES = [
  'task',
  'pipeline',
  'sequence',
  'forLoop',
  'foreachLoop',
  'package',
  'variable',
  'connectionManager',
  'unknown',
] as const;

const TYPE_BY_CODE: Record<number, (typeof CONTEXT_TYPES)[number]> = {
  10: 'task',
  20: 'pipeline',
  30: 'sequence',
  40: 'forLoop',
  50: 'foreachLoop',
  60: 'package',
  70: 'variable',
  80: 'connectionManager',
};

/** What a piece of context is about, by context_type of catalog.event_message_context. */
export function contextTypeOf(code: number | null): (typeof CONTEXT_TYPES)[number] {
  return (code === null ? undefined : TYPE_BY_CODE[code]) ?? 'unknown';
}

/** One object that was around when the message was logged, with its properties; values are masked. */
export const contextObjectSchema = z.object({
  /** 0: before the execution. 1: where the error was. More: further out. */
  depth: z.number().nullable(),
  type: z.enum(CONTEXT_TYPES),
  typeCode: z.number().nullable(),
  sourceName: z.string().nullable(),
  packagePath: z.string().nullable(),
  properties: z.array(z.object({ name: z.string().nullable(), value: z.string().nullable() })),
});

export type ContextObject = z.infer<typeof contextObjectSchema>;

/** A row of catalog.event_message_context. */
export type ContextRow = Omit<ContextObject, 'properties'> & {
  propertyName: string | null;
  propertyValue: string | null;
};

/** Gathers the properties of each object; the place of the error first, then outwards, what was there before last. */
export function gatherContext(rows: readonly ContextRow[]): ContextObject[] {
  const objects = new Map<string, ContextObject>();
  for (const { propertyName, propertyValue, ...object } of rows) {
    const { depth, typeCode, sourceName, packagePath } = object;
    const identity = JSON.stringify([depth, typeCode, sourceName, packagePath]);
    const known = objects.get(identity) ?? { ...object, properties: [] };
    known.properties.push({ name: propertyName, value: propertyValue });
    objects.set(identity, known);
  }
  return [...objects.values()].sort((left, right) => rankOf(left) - rankOf(right));
}

function rankOf({ depth }: ContextObject): number {
  return depth === null || depth === 0 ? Number.MAX_SAFE_INTEGER : depth;
}
