import { endExecution, requeueTask } from './executions';
import { EXECUTION_STATUS, isHeld, TASK_STATUS, type TaskStatusCode } from './status-codes';
import { LEASE_MS, LEASE_RENEWAL_MS, LEASE_SWEEP_MS, PULL_MS, TASK_RETENTION_MS } from './timings';
import type { SimulatedExecution, SimulatedTask, World } from './world';

const TASK_STATUS_OF_RESULT: Record<SimulatedExecution['plan']['result'], TaskStatusCode> = {
  succeeded: TASK_STATUS.succeeded,
  completed: TASK_STATUS.succeeded,
  failed: TASK_STATUS.failed,
  endedUnexpectedly: TASK_STATUS.failed,
  canceled: TASK_STATUS.canceled,
};

/** Living workers get on with what they hold: they run it, renew its lease, and report its end. */
export function runTasks(world: World): void {
  for (const task of world.tasks.values()) {
    const execution = world.open.get(task.ordinal);
    if (!execution || !isHeld(task.status) || task.pickedUpAtMs === null) continue;
    if (!world.workers.get(task.workerId ?? '')?.isAlive) continue;
    const { durationMs, stopAfterMs } = execution.plan;
    const ageMs = world.atMs - task.pickedUpAtMs;
    if (ageMs >= PULL_MS) task.status = TASK_STATUS.running;
    if (stopAfterMs !== null && ageMs >= stopAfterMs) {
      task.isCanceled = true;
      execution.status = EXECUTION_STATUS.stopping;
    }
    if (ageMs >= durationMs) endAttempt(world, execution, task, task.pickedUpAtMs + durationMs);
    else renewLease(task, world.atMs);
  }
}

function renewLease(task: SimulatedTask, atMs: number): void {
  const renewedAtMs = (task.leaseExpiresAtMs ?? atMs) - LEASE_MS;
  if (atMs - renewedAtMs >= LEASE_RENEWAL_MS) task.leaseExpiresAtMs = atMs + LEASE_MS;
}

function endAttempt(
  world: World,
  execution: SimulatedExecution,
  task: SimulatedTask,
  atMs: number,
): void {
  const { failingAttemptCount, result } = execution.plan;
  if (task.attemptCount <= failingAttemptCount && task.attemptCount < task.maxAttemptCount) {
    requeueTask(task, atMs);
    return;
  }
  const status = EXECUTION_STATUS[result];
  endExecution(world, execution, task, { status, taskStatus: TASK_STATUS_OF_RESULT[result], atMs });
}

/** dealwith_expired_tasks, every few seconds: a lost task is canceled, repeated, or given up (ssisdb.md 2.4). */
export function sweepExpiredLeases(world: World): void {
  const { atMs } = world;
  if ((atMs - world.startAtMs) % LEASE_SWEEP_MS !== 0) return;
  for (const task of world.tasks.values()) {
    const execution = world.open.get(task.ordinal);
    if (!execution || !isHeld(task.status) || (task.leaseExpiresAtMs ?? atMs) > atMs) continue;
    if (task.isCanceled) {
      const status = EXECUTION_STATUS.canceled;
      endExecution(world, execution, task, { status, taskStatus: TASK_STATUS.canceled, atMs });
    } else if (task.attemptCount < task.maxAttemptCount) {
      requeueTask(task, atMs);
    } else {
      const status = EXECUTION_STATUS.endedUnexpectedly;
      endExecution(world, execution, task, { status, taskStatus: TASK_STATUS.failed, atMs });
    }
  }
}

/** Moves tasks that ended a while ago out of internal.tasks. */
export function archiveTasks(world: World): void {
  for (const { ordinal, endedAtMs } of world.tasks.values()) {
    if (endedAtMs !== null && world.atMs - endedAtMs >= TASK_RETENTION_MS)
      world.tasks.delete(ordinal);
  }
}
