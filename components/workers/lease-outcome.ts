import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import type { TaskView } from '@/lib/domain/workers/workers-payload';

/** What the master makes of a task whose lease ends before its worker renews it (ssisdb.md 2.4). */
export type LeaseOutcome =
  { kind: 'canceled' } | { kind: 'requeued'; attempt: number } | { kind: 'endedUnexpectedly' };

/** A task that has attempts left goes back to the queue; `attempt` is the number that the next one will have. */
export function outcomeOfLease(
  task: Pick<TaskView, 'isCanceled' | 'attemptCount' | 'maxAttemptCount'>,
): LeaseOutcome {
  if (task.isCanceled) return { kind: 'canceled' };
  return task.attemptCount < task.maxAttemptCount
    ? { kind: 'requeued', attempt: task.attemptCount + 1 }
    : { kind: 'endedUnexpectedly' };
}

/** For each worker by id, the lease of its tasks that ends first; workers without a lease are not in it. */
export function firstLeaseEnds(tasks: readonly TaskView[]): ReadonlyMap<string, Date> {
  const ends = new Map<string, Date>();
  for (const task of tasks) {
    const { workerId, leaseExpiresAt } = task;
    if (!isHeldByWorker(task) || !workerId || !leaseExpiresAt) continue;
    const known = ends.get(workerId);
    if (!known || leaseExpiresAt < known) ends.set(workerId, leaseExpiresAt);
  }
  return ends;
}
