import { randomOf } from './seeded-random';
import { EXECUTION_STATUS, isHeld, TASK_STATUS } from './status-codes';
import { LEASE_MS, MAX_TASK_COUNT } from './timings';
import type { SimulatedExecution, SimulatedTask, SimulatedWorker, World } from './world';

/** pull_task: waiting tasks go to enabled, living workers with a free slot that may run them, oldest first. */
export function dispatchTasks(world: World): void {
  const loadByWorker = countHeldTasks(world);
  const waiting = [...world.tasks.values()]
    .filter(({ status }) => status === TASK_STATUS.ready)
    .sort((left, right) => (left.readyAtMs ?? 0) - (right.readyAtMs ?? 0));
  for (const task of waiting) {
    const execution = world.open.get(task.ordinal);
    if (!execution || world.atMs < (task.readyAtMs ?? 0) + execution.plan.pullDelayMs) continue;
    const worker = chooseWorker(world, execution, loadByWorker);
    if (!worker) continue;
    loadByWorker.set(worker.id, (loadByWorker.get(worker.id) ?? 0) + 1);
    pull(task, execution, worker, world.atMs);
  }
}

function countHeldTasks(world: World): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status, workerId } of world.tasks.values()) {
    if (workerId && isHeld(status)) counts.set(workerId, (counts.get(workerId) ?? 0) + 1);
  }
  return counts;
}

/** The least loaded of those that may; chance decides between equals. */
function chooseWorker(
  world: World,
  execution: SimulatedExecution,
  loadByWorker: ReadonlyMap<string, number>,
): SimulatedWorker | undefined {
  const { pinnedWorkerId, ordinal } = execution;
  let best: { worker: SimulatedWorker; cost: number } | undefined;
  let index = 0;
  for (const worker of world.workers.values()) {
    index += 1;
    const load = loadByWorker.get(worker.id) ?? 0;
    if (!worker.isEnabled || !worker.isAlive || load >= MAX_TASK_COUNT) continue;
    if (pinnedWorkerId && pinnedWorkerId !== worker.id) continue;
    if (best && load > best.cost) continue;
    const cost = load + randomOf(world.seed + index, 'choice', ordinal);
    if (!best || cost < best.cost) best = { worker, cost };
  }
  return best?.worker;
}

function pull(
  task: SimulatedTask,
  execution: SimulatedExecution,
  worker: SimulatedWorker,
  atMs: number,
): void {
  task.status = TASK_STATUS.pulled;
  task.attemptCount += 1;
  task.readyAtMs = null;
  task.pickedUpAtMs = atMs;
  task.workerId = worker.id;
  task.leaseExpiresAtMs = atMs + LEASE_MS;
  execution.status = EXECUTION_STATUS.running;
  execution.workerId = worker.id;
  execution.machineName = worker.machineName;
  execution.attemptCount = task.attemptCount;
  execution.pickedUpAtMs = atMs;
}
