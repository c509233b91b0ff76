import { EXECUTION_STATUSES, type ExecutionStatus } from './execution-status';

/** The longest that SSISDB stores in any of these columns (package_name). */
const MAX_TEXT_LENGTH = 260;

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Which executions are wanted, as it stands in a URL: of the page and of the API alike. What is missing or empty filters
 * nothing. `from` is inclusive, `to` is not; both are of the time of creation.
 */
export type ExecutionFilter = {
  /** Names, joined by commas; none means any. */
  status: ExecutionStatus[];
  folder: string | null;
  project: string | null;
  package: string | null;
  /** WorkerAgentId. */
  worker: string | null;
  caller: string | null;
  /** Name of the environment. */
  environment: string | null;
  from: Date | null;
  to: Date | null;
  scaleOut: 'any' | 'yes' | 'no';
  /** `yes`: only those that were picked up more than once, because an attempt failed. */
  retried: 'any' | 'yes';
  /** Is part of the package's or the caller's name, or is the id. */
  text: string | null;
};

/** The filter that lets everything through. */
export const NO_EXECUTION_FILTER: ExecutionFilter = {
  status: [],
  folder: null,
  project: null,
  package: null,
  worker: null,
  caller: null,
  environment: null,
  from: null,
  to: null,
  scaleOut: 'any',
  retried: 'any',
  text: null,
};

/** Reads one value of a URL; undefined for what nobody understands. */
export const FILTER_READERS: {
  [Name in keyof ExecutionFilter]: (value: unknown) => ExecutionFilter[Name] | undefined;
} = {
  status: readStatuses,
  folder: readName,
  project: readName,
  package: readName,
  worker: (value) => readText(value, (text) => (GUID.test(text) ? text.toUpperCase() : undefined)),
  caller: readName,
  environment: readName,
  from: readInstant,
  to: readInstant,
  scaleOut: (value) => readChoice(value, ['any', 'yes', 'no']),
  retried: (value) => readChoice(value, ['any', 'yes']),
  text: readName,
};

/** In a URL, what is empty is not there. */
function isEmpty(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

function readText<Read>(
  value: unknown,
  read: (text: string) => Read | undefined,
): Read | null | undefined {
  if (isEmpty(value)) return null;
  return typeof value === 'string' ? read(value) : undefined;
}

function readName(value: unknown): string | null | undefined {
  return readText(value, (text) => (text.length <= MAX_TEXT_LENGTH ? text : undefined));
}

function readInstant(value: unknown): Date | null | undefined {
  return readText(value, (text) => {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? undefined : at;
  });
}

function readStatuses(value: unknown): ExecutionStatus[] | undefined {
  const names = isEmpty(value) ? [] : typeof value === 'string' ? value.split(',') : null;
  const wanted = names?.filter(Boolean);
  const known = EXECUTION_STATUSES.filter((status) => wanted?.includes(status));
  return wanted?.every((name) => (known as string[]).includes(name)) ? known : undefined;
}

function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
): Choice | undefined {
  return isEmpty(value) ? choices[0] : choices.find((choice) => choice === value);
}

/** The filter as URL parameters, only those that filter; `FILTER_READERS` read them back. */
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
