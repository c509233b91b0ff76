import type { TaskView, WorkerView } from '@/lib/domain/workers/workers-payload';
import { buildTask } from './build-task';
import { buildWorker } from './build-worker';
import { hoursAgo } from './clock';

/** An online, enabled worker as the pages get it, with three of ten slots in use. */
export function buildWorkerView(overrides: Partial<WorkerView> = {}): WorkerView {
  return {
    ...buildWorker(),
    name: 'ETLW01',
    state: 'online',
    lastKnownState: 'online',
    heartbeatAgeMs: 10_000,
    heartbeatMs: 60_000,
    onlineWithinMs: 120_000,
    lateWithinMs: 300_000,
    liveTaskCount: 3,
    maxTaskCount: 10,
    firstSeenAt: hoursAgo(48),
    isNew: false,
    ...overrides,
  };
}

/** A task that a worker runs, as the pages get it; any worker may pull it. */
export function buildTaskView(overrides: Partial<TaskView> = {}): TaskView {
  return {
    ...buildTask(),
    folderName: 'Sales',
    projectName: 'Nightly',
    packageName: 'LoadOrders.dtsx',
    isHidden: false,
    workerName: 'ETLW01',
    allowedWorkers: { isAnyWorker: true, workers: [] },
    ...overrides,
  };
}
