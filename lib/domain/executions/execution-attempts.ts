import { z } from 'zod';
import type { Execution } from './execution';
import type { ExecutionTask } from './execution-task';
import { instant } from '@/lib/domain/instant';

/** How an attempt went; `repeated`: it did not succeed, or its worker was lost, and the task went back to the queue. */
const ATTEMPT_OUTCOMES = [
  'running',
  'succeeded',
  'failed',
  'canceled',
  'repeated',
  'unknown',
] as const;

export const executionAttemptSchema = z.object({
  number: z.number(),
  outcome: z.enum(ATTEMPT_OUTCOMES),
  /** SSISDB keeps worker and times of the last attempt only: of earlier ones they are null. */
  workerId: z.string().nullable(),
  pickedUpAt: instant.nullable(),
  leaseExpiresAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export type ExecutionAttempt = z.infer<typeof executionAttemptSchema>;

/** A retry count has no upper limit in SSISDB; nobody reads more of them. */
const MAX_LISTED = 20;

type Facts = {
  execution: Pick<Execution, 'status' | 'workerId' | 'endedAt' | 'attemptCount'>;
  /** Null: none was found, or tasks could not be read. */
  task: ExecutionTask | null;
};

/** The attempts so far, oldest first, the last twenty of them; empty when nothing was picked up yet. */
export function listAttempts({ execution, task }: Facts): ExecutionAttempt[] {
  const count = Math.max(execution.attemptCount ?? 0, task?.attemptCount ?? 0);
  const first = Math.max(1, count - MAX_LISTED + 1);
  const length = Math.max(0, count - first + 1);
  return Array.from({ length }, (_, index) => {
    const number = first + index;
    return number === count ? lastAttempt(number, execution, task) : lostAttempt(number);
  });
}

function lostAttempt(number: number): ExecutionAttempt {
  return {
    number,
    outcome: 'repeated',
    workerId: null,
    pickedUpAt: null,
    leaseExpiresAt: null,
    endedAt: null,
  };
}

function lastAttempt(
  number: number,
  execution: Facts['execution'],
  task: ExecutionTask | null,
): ExecutionAttempt {
  // An older look at the task knows nothing of the attempt that the execution tells of.
  const known = task && task.attemptCount === number ? task : null;
  return {
    number,
    outcome: outcomeOf(execution, known),
    // A task that went back to the queue has no worker any more; its execution still names the old one (ssisdb.md 0.5).
    workerId: known?.workerId ?? execution.workerId,
    pickedUpAt: known?.pickedUpAt ?? null,
    leaseExpiresAt: known?.leaseExpiresAt ?? null,
    endedAt: execution.endedAt,
  };
}

function outcomeOf(
  { status }: Facts['execution'],
  task: ExecutionTask | null,
): ExecutionAttempt['outcome'] {
  switch (task?.status) {
    case 'ready':
      return 'repeated';
    case 'pulled':
    case 'running':
      return 'running';
    case 'succeeded':
    case 'failed':
    case 'canceled':
      return task.status;
    default:
  }
  switch (status) {
    case 'succeeded':
    case 'completed':
      return 'succeeded';
    case 'failed':
    case 'endedUnexpectedly':
      return 'failed';
    case 'canceled':
      return 'canceled';
    default:
      return 'unknown';
  }
}
