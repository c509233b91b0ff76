import { describe, expect, it } from 'vitest';
import {
  buildExecutionTask,
  buildHeldTask,
  buildRunningExecution,
} from '@/lib/testing/build-execution';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { cannotBeStopped, findGhost } from './execution-ghost';
import { EXECUTION_STATUSES } from './execution-status';
import type { ExecutionTask } from './execution-task';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';

function ghostOf(
  task: ExecutionTask | null,
  { workerState = 'online' as HeartbeatState, execution = buildRunningExecution() } = {},
) {
  return findGhost({ execution, task, taskReadAt: NOW, workerState });
}

describe('an execution that the catalog calls running', () => {
  it('is none while a worker that can be heard holds it under a lease', () => {
    expect(ghostOf(buildHeldTask())).toBeNull();
    expect(ghostOf(buildHeldTask({ status: 'pulled' }))).toBeNull();
  });

  it('is a ghost when its task waits again', () => {
    const task = buildHeldTask({
      status: 'ready',
      workerId: null,
      waitingSinceAt: secondsAgo(20),
      maxAttemptCount: 3,
    });
    expect(ghostOf(task)).toEqual({
      kind: 'readyAgain',
      waitingSinceAt: secondsAgo(20),
      attemptCount: 1,
      maxAttemptCount: 3,
    });
  });

  it.each([
    [1, 3, true],
    [3, 3, false],
  ])('is a ghost when its lease has run out (attempt %d of %d)', (attemptCount, max, isLeft) => {
    const task = buildHeldTask({
      leaseExpiresAt: secondsAgo(1),
      attemptCount,
      maxAttemptCount: max,
    });
    expect(ghostOf(task)).toEqual({
      kind: 'leaseExpired',
      leaseExpiresAt: secondsAgo(1),
      hasAttemptsLeft: isLeft,
    });
  });

  it('is a ghost when its worker is offline, and not when nobody knows', () => {
    const task = buildHeldTask();
    expect(ghostOf(task, { workerState: 'offline' })).toMatchObject({
      kind: 'workerOffline',
      workerId: WORKER_ID,
    });
    expect(ghostOf(task, { workerState: 'unknown' })).toBeNull();
    expect(ghostOf(task, { workerState: 'late' })).toBeNull();
  });

  it('is a ghost when its task has been over for a while, and not while both are being ended', () => {
    expect(ghostOf(buildExecutionTask({ status: 'failed' }))).toEqual({
      kind: 'taskEnded',
      taskStatus: 'failed',
    });
    expect(ghostOf(buildExecutionTask({ updatedAt: secondsAgo(5) }))).toBeNull();
    expect(ghostOf(buildExecutionTask({ updatedAt: null }))).toBeNull();
  });

  it('is none on the word of a task that was read before its last pickup', () => {
    const task = buildHeldTask({ status: 'ready', attemptCount: 1 });
    expect(ghostOf(task, { execution: buildRunningExecution({ attemptCount: 2 }) })).toBeNull();
  });

  it('is none where the task is unknown', () => {
    expect(ghostOf(null)).toBeNull();
    expect(ghostOf(buildHeldTask({ status: 'unknown', leaseExpiresAt: secondsAgo(9) }))).toBeNull();
  });
});

it.each(EXECUTION_STATUSES.filter((status) => status !== 'running' && status !== 'stopping'))(
  'an execution that is %s cannot be a ghost',
  (status) => {
    const task = buildHeldTask({ leaseExpiresAt: secondsAgo(99) });
    expect(ghostOf(task, { execution: buildRunningExecution({ status }) })).toBeNull();
  },
);

it('only a pending execution cannot be stopped', () => {
  expect(EXECUTION_STATUSES.filter((status) => cannotBeStopped({ status }))).toEqual(['pending']);
});
