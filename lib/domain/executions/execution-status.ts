export const EXECUTION_STATUSES = [
  'created',
  'running',
  'canceled',
  'failed',
  'pending',
  'endedUnexpectedly',
  'succeeded',
  'stopping',
  'completed',
  'unknown',
] as const;

export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number];

const STATUS_BY_CODE: Record<number, ExecutionStatus> = {
  1: 'created',
  2: 'running',
  3: 'canceled',
  4: 'failed',
  5: 'pending',
  6: 'endedUnexpectedly',
  7: 'succeeded',
  8: 'stopping',
  9: 'completed',
};

/** Status of catalog.executions by its code; a code that no document lists is `unknown`, and keeps its number beside it. */
export function executionStatusOf(code: number): ExecutionStatus {
  return STATUS_BY_CODE[code] ?? 'unknown';
}

/** Codes of executions that can still change: created, running, pending, stopping; unknown codes are watched as well. */
export function isOpenStatus(status: ExecutionStatus): boolean {
  return ['created', 'running', 'pending', 'stopping', 'unknown'].includes(status);
}
