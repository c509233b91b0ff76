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
  endings: ExecutionEndings;
};

/** What is known of executions that are over, and how far back. Instants are SQL Server's clock. */
export type ExecutionEndings = {
  /** Every execution known to be over, those of `recent` included; bounded. */
  ended: Execution[];
  /** Whatever ended after this instant is in `ended`; null: all that the catalog has. */
  knownSinceAt: Date | null;
  /** The same for what was also created after this instant, which may lie further back; null: all. */
  createdSinceAt: Date | null;
  /** More executions were started than a poll reads: the newest are not known yet. */
  isBehind: boolean;
  /** Every open execution that was created before this instant is known; null when the oldest were not read. */
  oldestReadUntilAt: Date | null;
  /** Messages of executions that succeeded, by id, as far as they were asked for; null: they cannot be read. */
  messageChecks: ReadonlyMap<string, MessageCheck> | null;
};

/** Whether an execution that succeeded left any message. */
export type MessageCheck = {
  hasMessages: boolean;
  /** LOGGING_LEVEL: 0 is none, 100 customized; null when it is not stored, or not as a number. */
  loggingLevel: number | null;
  checkedAt: Date;
};
