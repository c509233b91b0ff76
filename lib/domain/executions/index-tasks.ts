import { onceForEach } from '@/lib/domain/once-for-each';
import { isHeldByWorker } from './held-by-worker';
import type { Task } from './task';

/**
 * Tasks by the execution that they belong to. Of several tasks of one execution, a held one counts; a task that does not tell
 * its execution is left out.
 */
export const indexTasks = onceForEach((tasks: readonly Task[]): ReadonlyMap<string, Task> => {
  const index = new Map<string, Task>();
  for (const task of tasks) {
    if (task.executionId === null) continue;
    const other = index.get(task.executionId);
    if (!other || !isHeldByWorker(other)) index.set(task.executionId, task);
  }
  return index;
});
