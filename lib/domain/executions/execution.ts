import { z } from 'zod';
import { EXECUTION_STATUSES } from './execution-status';
import { instant } from '@/lib/domain/instant';

/** A row of catalog.executions. Ids are text: bigint does not fit a JavaScript number. */
export const executionSchema = z.object({
  id: z.string(),
  folderName: z.string(),
  projectName: z.string(),
  packageName: z.string(),
  status: z.enum(EXECUTION_STATUSES),
  statusCode: z.number(),
  createdAt: instant.nullable(),
  /** In Scale Out the moment of start_execution, not of the pickup (ssisdb.md 0.3). */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  callerName: z.string().nullable(),
  /** The worker's machine in Scale Out, null while it waits for one; outside of Scale Out that of SQL Server. */
  machineName: z.string().nullable(),
  workerId: z.string().nullable(),
  attemptCount: z.number().nullable(),
});

export type Execution = z.infer<typeof executionSchema>;

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
