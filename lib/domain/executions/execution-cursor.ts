import { z } from 'zod';
import { toFilterParameters, type ExecutionFilter } from './execution-filter';

const MAX_BIGINT = 2n ** 63n - 1n;

/** Longer than any cursor of a thousand clusters; what is longer is not even parsed. */
const MAX_CURSOR_LENGTH = 100_000;

/** An id of SSISDB as text: a bigint that is not negative. */
export const executionIdSchema = z
  .string()
  // Without `abort`, zod goes on to the next check with whatever the text is.
  .regex(/^\d{1,19}$/, { abort: true })
  .refine((id) => BigInt(id) <= MAX_BIGINT)
  .transform((id) => String(BigInt(id)));

const keyRangeSchema = z.object({
  /** Only executions below this id are left; null: none was seen yet. */
  before: executionIdSchema.nullable(),
  /** Executions below this id are too old for the filter; null: there is no such limit. */
  floor: executionIdSchema.nullable(),
});

/** Where in one cluster's executions to go on, newest first, by key. */
export type KeyRange = z.infer<typeof keyRangeSchema>;

/** Where to go on in each cluster; null: nothing is left there. A cluster that is not named begins at its newest. */
export type ExecutionCursor = Record<string, KeyRange | null>;

const positionsSchema = z.record(z.string(), keyRangeSchema.nullable());
const cursorSchema = z.tuple([z.literal(1), z.string(), positionsSchema]);

/** One opaque text out of the positions; it belongs to the filter with which it was made. */
export function encodeExecutionCursor(cursor: ExecutionCursor, filter: ExecutionFilter): string {
  return toBase64Url(JSON.stringify([1, filterKey(filter), cursor]));
}

/** The positions again; null for a text that is not of our making, or was made with another filter. */
export function decodeExecutionCursor(
  text: string,
  filter: ExecutionFilter,
): ExecutionCursor | null {
  if (text.length > MAX_CURSOR_LENGTH) return null;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(fromBase64Url(text)));
    if (!parsed.success) return null;
    const [, key, positions] = parsed.data;
    return key === filterKey(filter) ? positions : null;
  } catch {
    return null;
  }
}

/** Tells filters apart, so that a position is not continued with a filter that would have begun elsewhere (FNV-1a). */
function filterKey(filter: ExecutionFilter): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(toFilterParameters(filter))) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
  );
}
