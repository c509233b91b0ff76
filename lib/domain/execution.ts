import type { ExecutionStatus } from './execution-status';

/** A row of catalog.executions. Ids are text: bigint does not fit a JavaScript number. */
export type Execution = {
  id: string;
  folderName: string;
  projectName: string;
  packageName: string;
  status: ExecutionStatus;
  statusCode: number;
  createdAt: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  callerName: string | null;
  machineName: string | null;
  workerId: string | null;
  attemptCount: number | null;
};

/** How many of the newest executions are kept between polls. */
export const RECENT_EXECUTION_COUNT = 500;

/** What a poll knows of executions without ever scanning: the newest by id, and those still open. */
export type ExecutionsData = {
  /** Executions that can still change, oldest first. */
  open: Execution[];
  /** The newest executions seen, newest first, bounded. */
  recent: Execution[];
  /** Open executions below this id are only known when a live task points at them; null when the whole catalog was read. */
  sinceExecutionId: string | null;
  /** Set when the login is in no role that sees every execution: SSISDB hides the others without an error. */
  hidden: { object: string; grant: string } | null;
};
