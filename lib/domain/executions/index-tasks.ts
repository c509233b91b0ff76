import type { Task } from './task';
import { isHeldByWorker } from './held-by-worker';

const INDEX_BY_TASKS = new WeakMap<readonly Task[], ReadonlyMap<string, Task>>();

/**
 * Tasks by the execution that they belong to. Made once for each list, whoever asks. Of several tasks of one execution, a
 * held one counts; a task that does not tell its execution is left out.
 */
export function indexTasks(tasks: readonly Task[]): ReadonlyMap<string, Task> {
  const known = INDEX_BY_TASKS.get(tasks);
  if (known) return known;
  const index = new Map<string, Task>();
  for (const task of tasks) {
    if (task.executionId === null) continue;
    const other = index.get(task.executionId);
    if (!other || !isHeldByWorker(other)) index.set(task.executionId, task);
  }
  INDEX_BY_TASKS.set(tasks, index);
  return index;
}
