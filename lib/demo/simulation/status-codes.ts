/** Status of catalog.executions (ssisdb.md 1.15). */
export const EXECUTION_STATUS = {
  created: 1,
  running: 2,
  canceled: 3,
  failed: 4,
  pending: 5,
  endedUnexpectedly: 6,
  succeeded: 7,
  stopping: 8,
  completed: 9,
} as const;

export type ExecutionStatusCode = (typeof EXECUTION_STATUS)[keyof typeof EXECUTION_STATUS];

/** Status of internal.tasks (ssisdb.md 2.2). */
export const TASK_STATUS = {
  ready: 1,
  pulled: 2,
  running: 3,
  failed: 4,
  succeeded: 5,
  canceled: 6,
} as const;

export type TaskStatusCode = (typeof TASK_STATUS)[keyof typeof TASK_STATUS];

/** Task statuses that hold a lease and a slot of a worker. */
export function isHeld(status: TaskStatusCode): boolean {
  return status === TASK_STATUS.pulled || status === TASK_STATUS.running;
}
