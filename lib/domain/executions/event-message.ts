import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { MESSAGE_TYPES } from './message-type';

const MESSAGE_SOURCE_TYPES = [
  'entryApi',
  'externalProcess',
  'package',
  'task',
  'container',
  'dataFlow',
  'unknown',
] as const;

export type MessageSourceType = (typeof MESSAGE_SOURCE_TYPES)[number];

const SOURCE_TYPE_BY_CODE: Record<number, MessageSourceType> = {
  10: 'entryApi',
  20: 'externalProcess',
  30: 'package',
  40: 'task',
  50: 'container',
  60: 'dataFlow',
};

/**
 * Source type by its code, as documented: catalog.event_messages itself names 10 and 20 the other way round in
 * message_source_name (ssisdb.md 1.5), so that name is not asked.
 */
export function messageSourceTypeOf(code: number | null): MessageSourceType {
  return (code === null ? undefined : SOURCE_TYPE_BY_CODE[code]) ?? 'unknown';
}

/** A row of catalog.event_messages. Texts come from packages: never HTML, and masked where they held secrets. */
export const eventMessageSchema = z.object({
  /** Where the message stands in the stream; the handle for its whole text and its context. */
  key: z.string(),
  /** By the clock of the machine that logged it: in Scale Out the worker's. */
  at: instant,
  /** The same as SQL Server writes it, with seven digits and the offset. */
  atText: z.string(),
  /** NULL in Scale Out. */
  id: z.string().nullable(),
  /** NULL outside of Scale Out. */
  guid: z.string().nullable(),
  type: z.enum(MESSAGE_TYPES),
  typeCode: z.number(),
  sourceType: z.enum(MESSAGE_SOURCE_TYPES),
  sourceTypeCode: z.number().nullable(),
  /** The beginning of the message; `isTruncated` when there is more of it. */
  text: z.string().nullable(),
  /** Of the whole message, in UTF-16 units. */
  length: z.number().nullable(),
  isTruncated: z.boolean(),
  packageName: z.string().nullable(),
  eventName: z.string().nullable(),
  sourceName: z.string().nullable(),
  subcomponentName: z.string().nullable(),
  packagePath: z.string().nullable(),
  executionPath: z.string().nullable(),
  threadId: z.number().nullable(),
  messageCode: z.number().nullable(),
});

export type EventMessage = z.infer<typeof eventMessageSchema>;

/** What a page of messages can be narrowed to. Empty lists and nulls narrow nothing. */
export type EventMessageFilter = {
  typeCodes: readonly number[];
  sourceTypeCode: number | null;
  /** The exact message_source_name. */
  sourceName: string | null;
  /** Beginning of the package path. */
  packagePath: string | null;
  /** Anywhere in the message; upper and lower case as the catalog's collation has it. */
  text: string | null;
};
