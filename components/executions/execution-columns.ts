/** In the order in which they stand. */
const EXECUTION_COLUMNS = [
  'status',
  'id',
  'cluster',
  'package',
  'worker',
  'created',
  'queued',
  'ran',
  'attempts',
  'caller',
  'environment',
  'started',
  'ended',
  'scaleOut',
] as const;

export type ExecutionColumn = (typeof EXECUTION_COLUMNS)[number];

/** Always shown: without them a row says nothing. */
const FIXED: readonly ExecutionColumn[] = ['status', 'id', 'cluster'];

const DEFAULT_COLUMNS: readonly ExecutionColumn[] = [
  ...FIXED,
  'package',
  'worker',
  'created',
  'queued',
  'ran',
  'attempts',
  'caller',
  'environment',
];

const SEPARATOR = '.';

/** Those that may be chosen. */
export const OPTIONAL_COLUMNS = EXECUTION_COLUMNS.filter((column) => !FIXED.includes(column));

/** Columns as the address, else the browser, remembers them; null or nothing known: those that everybody begins with. */
export function parseColumns(
  inAddress: string | null,
  remembered: string | null,
): ExecutionColumn[] {
  for (const text of [inAddress, remembered]) {
    const names = text?.split(SEPARATOR) ?? [];
    const known = OPTIONAL_COLUMNS.filter((column) => names.includes(column));
    if (known.length > 0) return inOrder([...FIXED, ...known]);
  }
  return inOrder(DEFAULT_COLUMNS);
}

/** What to remember; `parseColumns` reads it back. */
export function formatColumns(columns: readonly ExecutionColumn[]): string {
  return OPTIONAL_COLUMNS.filter((column) => columns.includes(column)).join(SEPARATOR);
}

/** The columns with one more, or one less. */
export function toggleColumn(
  columns: readonly ExecutionColumn[],
  column: ExecutionColumn,
): ExecutionColumn[] {
  return columns.includes(column)
    ? columns.filter((one) => one !== column)
    : inOrder([...columns, column]);
}

function inOrder(columns: readonly ExecutionColumn[]): ExecutionColumn[] {
  return EXECUTION_COLUMNS.filter((column) => columns.includes(column));
}
