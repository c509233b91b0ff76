import { z } from 'zod';
import type { EventMessageFilter } from './event-message';
import { FIRST_KEY, LAST_KEY, type EventMessageKey } from './event-message-key';
import { executionAddressSchema, messageKeySchema } from './execution-address';

/** As many types as one query takes. */
const MAX_TYPES = 8;
const MAX_TEXT_LENGTH = 500;
const MAX_TAKE = 500;

const SMALLINT = /^-?\d{1,5}$/;

const smallint = z
  .string()
  .regex(SMALLINT)
  .transform(Number)
  .pipe(z.number().min(-32_768).max(32_767));

/** In an address, what is empty is not there. */
const optionalText = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .optional()
  .transform((text) => text || null);

const filterShape = {
  /** Codes, joined by commas; none means any. */
  type: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : []))
    .pipe(z.array(smallint).max(MAX_TYPES)),
  sourceType: smallint.optional(),
  source: optionalText,
  path: optionalText,
  text: optionalText,
};

type FilterInput = {
  type: number[];
  sourceType?: number | undefined;
  source: string | null;
  path: string | null;
  text: string | null;
};

function toFilter({ type, sourceType, source, path, text }: FilterInput): EventMessageFilter {
  return {
    typeCodes: type,
    sourceTypeCode: sourceType ?? null,
    sourceName: source,
    packagePath: path,
    text,
  };
}

/** A page of messages: behind `after`, in front of `before`, else from the start or the end of the stream. */
export const messagePageRequestSchema = executionAddressSchema
  .extend({
    ...filterShape,
    after: messageKeySchema.optional(),
    before: messageKeySchema.optional(),
    from: z.enum(['start', 'end']).default('start'),
    take: z.coerce.number().int().min(1).max(MAX_TAKE).default(200),
  })
  .refine(({ after, before }) => !(after && before), { path: ['after'] })
  .transform(({ cluster, execution, after, before, from, take, ...filter }) => ({
    cluster,
    execution,
    take,
    filter: toFilter(filter),
    ...placeOf(after, before, from),
  }));

export type MessagePageQuery = z.infer<typeof messagePageRequestSchema>;

/** All messages that pass the filter, as a file. */
export const messageExportRequestSchema = executionAddressSchema
  .extend({
    ...filterShape,
    format: z.enum(['csv', 'json']).default('csv'),
    bom: z.enum(['yes', 'no']).default('yes'),
  })
  .transform(({ cluster, execution, format, bom, ...filter }) => ({
    cluster,
    execution,
    format,
    hasByteOrderMark: bom === 'yes',
    filter: toFilter(filter),
  }));

export type MessageExportQuery = z.infer<typeof messageExportRequestSchema>;

function placeOf(
  after: EventMessageKey | undefined,
  before: EventMessageKey | undefined,
  from: 'start' | 'end',
): { direction: 'after' | 'before'; key: EventMessageKey } {
  if (after) return { direction: 'after', key: after };
  if (before) return { direction: 'before', key: before };
  return from === 'start'
    ? { direction: 'after', key: FIRST_KEY }
    : { direction: 'before', key: LAST_KEY };
}
