import { planOf } from './execution-plan';
import { EXECUTION_STATUS, TASK_STATUS, type ExecutionStatusCode } from './status-codes';
import { placeOf } from './timeline';
import { workerInRole } from './workers';
import type { SimulatedExecution, SimulatedTask, World } from './world';

/** How many ended executions are remembered as they really ended; older ones are told from their plan. */
export const MAX_ENDED_STORED = 2_000;

/** create_execution: everything that was ordered until now gets its row, in the order of ids. */
export function createExecutions(world: World): void {
  for (;;) {
    const { createdAtMs } = placeOf(world, world.nextOrdinal);
    if (createdAtMs > world.atMs) return;
    const ordinal = world.nextOrdinal++;
    const plan = planOf(world, ordinal);
    world.open.set(ordinal, {
      ordinal,
      plan,
      status: EXECUTION_STATUS.created,
      createdAtMs,
      startedAtMs: null,
      endedAtMs: null,
      pinnedWorkerId: plan.pinnedTo ? (workerInRole(world, plan.pinnedTo)?.id ?? null) : null,
      workerId: null,
      machineName: null,
      attemptCount: 0,
      pickedUpAtMs: null,
      processId: null,
    });
  }
}

/** start_execution: created becomes pending, and a task waits for a worker. */
export function startExecutions(world: World): void {
  for (const execution of world.open.values()) {
    if (execution.status !== EXECUTION_STATUS.created) continue;
    const startAtMs = execution.createdAtMs + execution.plan.startDelayMs;
    if (startAtMs > world.atMs) continue;
    execution.status = EXECUTION_STATUS.pending;
    execution.startedAtMs = startAtMs;
    execution.machineName = '';
    world.tasks.set(execution.ordinal, {
      ordinal: execution.ordinal,
      status: TASK_STATUS.ready,
      attemptCount: 0,
      maxAttemptCount: execution.plan.maxAttemptCount,
      isCanceled: false,
      createdAtMs: startAtMs,
      readyAtMs: startAtMs,
      pickedUpAtMs: null,
      workerId: null,
      leaseExpiresAtMs: null,
      endedAtMs: null,
    });
  }
}

type Ending = { status: ExecutionStatusCode; taskStatus: SimulatedTask['status']; atMs: number };

/** Ends an execution and its task together. */
export function endExecution(
  world: World,
  execution: SimulatedExecution,
  task: SimulatedTask,
  ending: Ending,
): void {
  task.status = ending.taskStatus;
  task.endedAtMs = ending.atMs;
  task.leaseExpiresAtMs = null;
  execution.status = ending.status;
  execution.endedAtMs = ending.atMs;
  world.open.delete(execution.ordinal);
  world.ended.set(execution.ordinal, execution);
  for (const oldest of world.ended.keys()) {
    if (world.ended.size <= MAX_ENDED_STORED) break;
    world.ended.delete(oldest);
  }
}

/** Puts a task back into the queue; its execution stays "running" with the old worker, as in SSISDB (ssisdb.md 0.5). */
export function requeueTask(task: SimulatedTask, atMs: number): void {
  task.status = TASK_STATUS.ready;
  task.readyAtMs = atMs;
  task.workerId = null;
  task.leaseExpiresAtMs = null;
}
