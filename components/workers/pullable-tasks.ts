import type { TaskView, WorkerView } from '@/lib/domain/workers/workers-payload';

export type PullableTasks = {
  /** Waiting tasks that this worker may pull, longest waiting first. */
  tasks: TaskView[];
  /** Waiting tasks of which nobody knows who may pull them. */
  undecidedCount: number;
};

/** What waits for a worker among the live tasks of its cluster. */
export function pullableTasks(
  tasks: readonly TaskView[],
  { id }: Pick<WorkerView, 'id'>,
): PullableTasks {
  const waiting = tasks.filter(({ status }) => status === 'ready');
  return {
    tasks: waiting
      .filter(
        ({ allowedWorkers }) =>
          allowedWorkers?.isAnyWorker || allowedWorkers?.workers.some((worker) => worker.id === id),
      )
      .sort((left, right) => waitingSince(left) - waitingSince(right)),
    undecidedCount: waiting.filter(({ allowedWorkers }) => allowedWorkers === null).length,
  };
}

function waitingSince({ waitingSinceAt, createdAt }: TaskView): number {
  return (waitingSinceAt ?? createdAt)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
