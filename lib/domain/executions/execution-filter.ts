import { z } from 'zod';
import { EXECUTION_STATUSES, type ExecutionStatus } from './execution-status';
import { instant } from '@/lib/domain/instant';

/** The longest that SSISDB stores in any of these columns (package_name). */
const MAX_TEXT_LENGTH = 260;

/** In a URL, what is empty is not there. */
const emptyToNull = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

const name = z.preprocess(emptyToNull, z.string().max(MAX_TEXT_LENGTH).nullable());

const isStatus = (value: string): value is ExecutionStatus =>
  (EXECUTION_STATUSES as readonly string[]).includes(value);

const statusList = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? [])),
    z.array(z.string().refine(isStatus)),
  )
  .transform((list) => EXECUTION_STATUSES.filter((status) => list.includes(status)));

const isoInstant = z.preprocess(emptyToNull, instant.nullable());

/**
 * Which executions are wanted, as it stands in a URL: of the page and of the API alike. What is missing or empty filters
 * nothing. `from` is inclusive, `to` is not; both are of the time of creation.
 */
export const executionFilterSchema = z.object({
  /** Names, joined by commas; none means any. */
  status: statusList,
  folder: name,
  project: name,
  package: name,
  /** WorkerAgentId. */
  worker: z.preprocess(
    emptyToNull,
    z
      .guid()
      .transform((id) => id.toUpperCase())
      .nullable(),
  ),
  caller: name,
  /** Name of the environment. */
  environment: name,
  from: isoInstant,
  to: isoInstant,
  scaleOut: z.preprocess((value) => emptyToNull(value) ?? 'any', z.enum(['any', 'yes', 'no'])),
  /** `yes`: only those that were picked up more than once, because an attempt failed. */
  retried: z.preprocess((value) => emptyToNull(value) ?? 'any', z.enum(['any', 'yes'])),
  /** Is part of the package's or the caller's name, or is the id. */
  text: name,
});

export type ExecutionFilter = z.infer<typeof executionFilterSchema>;

/** The filter that lets everything through. */
export const NO_EXECUTION_FILTER: ExecutionFilter = executionFilterSchema.parse({});

/** The filter as URL parameters, only those that filter; `executionFilterSchema` reads them back. */
export function toFilterParameters(filter: ExecutionFilter): Record<string, string> {
  const { status, from, to, scaleOut, retried, ...names } = filter;
  const parameters = {
    status: status.join(','),
    ...names,
    from: from?.toISOString() ?? '',
    to: to?.toISOString() ?? '',
    scaleOut: scaleOut === 'any' ? '' : scaleOut,
    retried: retried === 'any' ? '' : retried,
  };
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}

/** True when every execution passes. */
export function isEmptyFilter(filter: ExecutionFilter): boolean {
  return Object.keys(toFilterParameters(filter)).length === 0;
}

const DEFAULT_TAKE = 50;
const MAX_TAKE = 100;

/** What the URL of a list says: the filter, where to go on, and how many rows are wanted. */
export const executionListInputSchema = executionFilterSchema.extend({
  cursor: z.preprocess(emptyToNull, z.string().nullable()),
  take: z.preprocess(
    (value) => emptyToNull(value) ?? DEFAULT_TAKE,
    z.coerce.number().int().min(1).max(MAX_TAKE),
  ),
});
