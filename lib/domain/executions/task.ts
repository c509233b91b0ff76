import { z } from 'zod';
import { instant } from '@/lib/domain/instant';

export const TASK_STATUSES = [
  'ready',
  'pulled',
  'running',
  'failed',
  'succeeded',
  'canceled',
  'unknown',
] as const;

const STATUS_BY_CODE: Record<number, (typeof TASK_STATUSES)[number]> = {
  1: 'ready',
  2: 'pulled',
  3: 'running',
  4: 'failed',
  5: 'succeeded',
  6: 'canceled',
};

/** Status of internal.tasks by its code (ssisdb.md 2.2: inferred, no published list). */
export function taskStatusOf(code: number): (typeof TASK_STATUSES)[number] {
  return STATUS_BY_CODE[code] ?? 'unknown';
}

/** A row of internal.tasks that is not finished: one attempt queue entry of a Scale Out execution. */
export const taskSchema = z.object({
  id: z.string(),
  jobId: z.string().nullable(),
  /** From InputData, which names the execution; null when it could not be read. */
  executionId: z.string().nullable(),
  status: z.enum(TASK_STATUSES),
  statusCode: z.number(),
  workerId: z.string().nullable(),
  attemptCount: z.number(),
  maxAttemptCount: z.number(),
  isCanceled: z.boolean(),
  createdAt: instant.nullable(),
  waitingSinceAt: instant.nullable(),
  pickedUpAt: instant.nullable(),
  leaseExpiresAt: instant.nullable(),
  /** The only worker that may pull it next, whatever its job allows; null for no such limit. */
  candidateWorkerId: z.string().nullable(),
});

export type Task = z.infer<typeof taskSchema>;

/** Which workers may pull the tasks of a job. */
export type JobAssignment = { jobId: string; isAnyWorker: boolean; workerIds: string[] };
