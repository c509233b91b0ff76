import { z } from 'zod';
import { executionStatusSchema } from './execution-status';
import { instant } from './instant';

/** A row of catalog.executions. Ids are text: bigint does not fit a JavaScript number. */
export const executionSchema = z.object({
  id: z.string(),
  folderName: z.string(),
  projectName: z.string(),
  packageName: z.string(),
  status: executionStatusSchema,
  statusCode: z.number(),
  createdAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  callerName: z.string().nullable(),
  machineName: z.string().nullable(),
  workerId: z.string().nullable(),
  attemptCount: z.number().nullable(),
});

export type Execution = z.infer<typeof executionSchema>;

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
