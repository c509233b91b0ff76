import type { TaskLogObstacle } from '@/lib/domain/executions/task-log-state';

/** A folder or a file that cannot be shown, with the reason that a person is told. */
export class TaskLogError extends Error {
  override readonly name = 'TaskLogError';

  constructor(
    readonly obstacle: TaskLogObstacle,
    options?: ErrorOptions,
  ) {
    super(`${obstacle.status}: ${obstacle.reason}`, options);
  }
}

/** What an error of the file system means for a file or folder that was there a moment ago. */
export function toTaskLogError(error: unknown): TaskLogError {
  if (error instanceof TaskLogError) return error;
  const options = { cause: error };
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EACCES':
    case 'EPERM':
      return new TaskLogError({ status: 'denied', reason: 'noRight' }, options);
    // O_NOFOLLOW met a symbolic link where a file was resolved a moment ago.
    case 'ELOOP':
      return new TaskLogError({ status: 'denied', reason: 'outsideRoot' }, options);
    case 'ENOENT':
      return new TaskLogError({ status: 'failed', reason: 'gone' }, options);
    case 'ENOTDIR':
      return new TaskLogError({ status: 'failed', reason: 'notAFolder' }, options);
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
      return new TaskLogError({ status: 'failed', reason: 'timedOut' }, options);
    default:
      return new TaskLogError({ status: 'failed', reason: 'readError' }, options);
  }
}
