import { z } from 'zod';
import type { Execution } from './execution';
import type { ExecutionTask } from './execution-task';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { instant } from '@/lib/domain/instant';
import { judgeLeaseExpiry } from './lease-expiry';
import { TASK_STATUSES, type Task } from './task';

/** The catalog says that it runs, its task says otherwise (ssisdb.md 0.5). */
export const executionGhostSchema = z.discriminatedUnion('kind', [
  /** Back in the queue; nobody runs it. */
  z.object({
    kind: z.literal('readyAgain'),
    waitingSinceAt: instant.nullable(),
    attemptCount: z.number(),
    maxAttemptCount: z.number(),
  }),
  /** The worker has stopped renewing its lease; the next sweep repeats it or ends it. */
  z.object({
    kind: z.literal('leaseExpired'),
    leaseExpiresAt: instant,
    hasAttemptsLeft: z.boolean(),
  }),
  /** The lease still holds, but its worker has not been heard of. */
  z.object({
    kind: z.literal('workerOffline'),
    workerId: z.string(),
    leaseExpiresAt: instant.nullable(),
    hasAttemptsLeft: z.boolean(),
  }),
  /** The task is over; the catalog was never told. */
  z.object({ kind: z.literal('taskEnded'), taskStatus: z.enum(TASK_STATUSES) }),
]);

export type ExecutionGhost = z.infer<typeof executionGhostSchema>;

type Facts = {
  execution: Pick<Execution, 'status' | 'attemptCount'>;
  /** A live task of a poll does not tell when it changed last. */
  task: (Task & { updatedAt?: ExecutionTask['updatedAt'] }) | null;
  /** SQL Server's clock when the task was read. */
  taskReadAt: Date;
  /** State of the worker that holds the task; `unknown` proves nothing. */
  workerState: HeartbeatState;
};

const TASK_END_GRACE_MS = 60_000;

/**
 * Whether a task that is over ended so lately, or at an unknown time, that its execution may be about to follow: the ends
 * of both are two statements, and between them nothing is wrong yet.
 */
export function hasJustEnded(
  { updatedAt }: { updatedAt?: ExecutionTask['updatedAt'] },
  taskReadAt: Date,
): boolean {
  return !updatedAt || taskReadAt.getTime() - updatedAt.getTime() < TASK_END_GRACE_MS;
}

/** How the task contradicts an execution that the catalog calls running; null when it does not, or nobody knows. */
export function findGhost({
  execution,
  task,
  taskReadAt,
  workerState,
}: Facts): ExecutionGhost | null {
  if (execution.status !== 'running' && execution.status !== 'stopping') return null;
  // A look at the task from before the last pickup contradicts nothing.
  if (!task || task.attemptCount < (execution.attemptCount ?? 0)) return null;
  const { attemptCount, maxAttemptCount, leaseExpiresAt, workerId } = task;
  switch (task.status) {
    case 'ready':
      if (attemptCount === 0) return null;
      return {
        kind: 'readyAgain',
        waitingSinceAt: task.waitingSinceAt,
        attemptCount,
        maxAttemptCount,
      };
    case 'pulled':
    case 'running':
      if (leaseExpiresAt && leaseExpiresAt.getTime() <= taskReadAt.getTime()) {
        return { kind: 'leaseExpired', leaseExpiresAt, hasAttemptsLeft: hasAttemptsLeft(task) };
      }
      if (workerId === null || workerState !== 'offline') return null;
      return {
        kind: 'workerOffline',
        workerId,
        leaseExpiresAt,
        hasAttemptsLeft: hasAttemptsLeft(task),
      };
    case 'succeeded':
    case 'failed':
    case 'canceled':
      return hasJustEnded(task, taskReadAt) ? null : { kind: 'taskEnded', taskStatus: task.status };
    case 'unknown':
      return null;
  }
}

function hasAttemptsLeft(task: Task): boolean {
  return judgeLeaseExpiry(task) === 'retry';
}

/** catalog.stop_operation refuses an execution that is pending, with error 27124 (ssisdb.md 0.6). */
export function cannotBeStopped({ status }: Pick<Execution, 'status'>): boolean {
  return status === 'pending';
}
