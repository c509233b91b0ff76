import { parseAsString } from 'nuqs/server';
import {
  FILTER_READERS,
  NO_EXECUTION_FILTER,
  type ExecutionFilter,
} from '@/lib/domain/executions/execution-filter';
import { EXECUTION_STATUSES } from '@/lib/domain/executions/execution-status';

/** How the address says what is listed: the same names and values that the API takes, as they stand there. */
export const executionFilterParams = {
  status: parseAsString,
  folder: parseAsString,
  project: parseAsString,
  package: parseAsString,
  worker: parseAsString,
  caller: parseAsString,
  environment: parseAsString,
  from: parseAsString,
  to: parseAsString,
  scaleOut: parseAsString,
  retried: parseAsString,
  text: parseAsString,
};

export type FilterName = keyof typeof executionFilterParams & keyof ExecutionFilter;

type RawFilter = Record<FilterName, string | null>;

/** A value of the address that nobody understands. It filters nothing, so more is listed than was meant. */
export type FilterProblem = { name: FilterName; value: string };

type ParsedFilter = { filter: ExecutionFilter; problems: FilterProblem[] };

/** Reads the filter out of an address, and what in it could not be understood. */
export function parseFilter(raw: RawFilter): ParsedFilter {
  const { status, ...rest } = raw;
  const unknown = splitStatus(status).filter((one) => !isStatus(one));
  const known = splitStatus(status).filter(isStatus);
  const problems: FilterProblem[] = unknown.map((value) => ({ name: 'status', value }));
  const filter = { ...NO_EXECUTION_FILTER, status: FILTER_READERS.status(known.join(',')) ?? [] };
  for (const [key, value] of Object.entries(rest)) {
    const name = key as Exclude<FilterName, 'status'>;
    const read = FILTER_READERS[name](value);
    if (read === undefined) problems.push({ name, value: value ?? '' });
    else Object.assign(filter, { [name]: read });
  }
  if (filter.from && filter.to && filter.from >= filter.to) {
    problems.push({ name: 'to', value: raw.to ?? '' });
    return { filter: { ...filter, to: null }, problems };
  }
  return { filter, problems };
}

/** The address without what nobody understood. */
export function withoutProblems(
  raw: RawFilter,
  problems: readonly FilterProblem[],
): Partial<RawFilter> {
  const status = splitStatus(raw.status).filter(isStatus).join(',');
  return Object.fromEntries(
    problems.map(({ name }) => [name, name === 'status' ? status || null : null]),
  );
}

function splitStatus(status: string | null): string[] {
  return (status ?? '').split(',').filter((one) => one !== '');
}

function isStatus(value: string): boolean {
  return (EXECUTION_STATUSES as readonly string[]).includes(value);
}
