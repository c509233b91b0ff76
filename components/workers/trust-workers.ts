import type { WorkerView } from '@/lib/domain/workers/workers-payload';

/**
 * Workers as they may be shown: states are unknown unless their section is ready, used slots are unknown unless that
 * of the tasks is. What was proven last stays in `lastKnownState`.
 */
export function trustWorkers(
  workers: readonly WorkerView[],
  ready: { workers: boolean; tasks: boolean },
): WorkerView[] {
  return workers.map((worker) => ({
    ...worker,
    state: ready.workers ? worker.state : 'unknown',
    liveTaskCount: ready.tasks ? worker.liveTaskCount : null,
  }));
}
