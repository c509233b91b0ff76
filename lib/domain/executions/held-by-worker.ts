import type { Task } from './task';

/** Tasks that occupy a slot of a worker: pulled or running. */
export function isHeldByWorker(task: Task): boolean {
  return task.workerId !== null && (task.status === 'pulled' || task.status === 'running');
}
