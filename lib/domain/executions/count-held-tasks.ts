import { onceForEach } from '@/lib/domain/once-for-each';
import { isHeldByWorker } from './held-by-worker';
import type { Task } from './task';

/** How many tasks each worker holds, by its id; a worker without any is not in it. */
export const countHeldTasks = onceForEach((tasks: readonly Task[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    if (!isHeldByWorker(task) || task.workerId === null) continue;
    counts.set(task.workerId, (counts.get(task.workerId) ?? 0) + 1);
  }
  return counts;
});
