import { z } from 'zod';
import { FILTER_READERS } from './execution-filter';

/** Such a value as a part of what a request says. */
function readBy<Value>(read: (value: unknown) => Value | undefined) {
  return z.preprocess(
    read,
    z.custom<Value>((value) => value !== undefined, 'is not understood'),
  );
}

/** An `ExecutionFilter` out of the parameters of a URL. */
export const executionFilterSchema = z.object({
  status: readBy(FILTER_READERS.status),
  folder: readBy(FILTER_READERS.folder),
  project: readBy(FILTER_READERS.project),
  package: readBy(FILTER_READERS.package),
  worker: readBy(FILTER_READERS.worker),
  caller: readBy(FILTER_READERS.caller),
  environment: readBy(FILTER_READERS.environment),
  from: readBy(FILTER_READERS.from),
  to: readBy(FILTER_READERS.to),
  scaleOut: readBy(FILTER_READERS.scaleOut),
  retried: readBy(FILTER_READERS.retried),
  text: readBy(FILTER_READERS.text),
});

const DEFAULT_TAKE = 50;
const MAX_TAKE = 100;

/** In a URL, what is empty is not there. */
const emptyToNull = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

/** What the URL of a list says: the filter, where to go on, and how many rows are wanted. */
export const executionListInputSchema = executionFilterSchema.extend({
  cursor: z.preprocess(emptyToNull, z.string().nullable()),
  take: z.preprocess(
    (value) => emptyToNull(value) ?? DEFAULT_TAKE,
    z.coerce.number().int().min(1).max(MAX_TAKE),
  ),
});
