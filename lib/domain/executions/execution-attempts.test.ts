import { describe, expect, it } from 'vitest';
import {
  buildExecutionTask,
  buildHeldTask,
  buildPagedExecution,
  buildRunningExecution,
} from '@/lib/testing/build-execution';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { listAttempts } from './execution-attempts';

describe('attempts', () => {
  it('are none before the first pickup', () => {
    const execution = buildRunningExecution({ status: 'pending', attemptCount: 0 });
    expect(listAttempts({ execution, task: null })).toEqual([]);
  });

  it('before the last are known to have failed, and nothing else is', () => {
    const execution = buildPagedExecution({ attemptCount: 3 });
    const attempts = listAttempts({ execution, task: buildExecutionTask({ attemptCount: 3 }) });
    expect(attempts.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'repeated'],
      [2, 'repeated'],
      [3, 'succeeded'],
    ]);
    expect(attempts[0]).toMatchObject({ workerId: null, pickedUpAt: null });
    expect(attempts[2]).toMatchObject({ workerId: WORKER_ID, pickedUpAt: minutesAgo(9) });
  });

  it('that go on show their lease', () => {
    const attempts = listAttempts({ execution: buildRunningExecution(), task: buildHeldTask() });
    expect(attempts).toMatchObject([{ outcome: 'running', leaseExpiresAt: secondsAgo(-50) }]);
  });

  it('of a task that waits again are all over, the last one on the worker that the catalog names', () => {
    const task = buildHeldTask({ status: 'ready', workerId: null });
    const attempts = listAttempts({ execution: buildRunningExecution(), task });
    expect(attempts).toMatchObject([{ number: 1, outcome: 'repeated', workerId: WORKER_ID }]);
  });

  it('are not described by a task that was read before the last pickup', () => {
    const execution = buildRunningExecution({ attemptCount: 2 });
    const attempts = listAttempts({ execution, task: buildHeldTask({ attemptCount: 1 }) });
    expect(attempts.at(-1)).toMatchObject({ number: 2, outcome: 'unknown', pickedUpAt: null });
  });

  it.each([
    ['succeeded', 'succeeded'],
    ['completed', 'succeeded'],
    ['failed', 'failed'],
    ['endedUnexpectedly', 'failed'],
    ['canceled', 'canceled'],
    ['running', 'unknown'],
  ] as const)('of an execution that %s without a task: %s', (status, outcome) => {
    const execution = buildPagedExecution({ status });
    expect(listAttempts({ execution, task: null }).at(-1)?.outcome).toBe(outcome);
  });

  it('beyond twenty are the last twenty', () => {
    const execution = buildPagedExecution({ attemptCount: 1_000_000 });
    const attempts = listAttempts({ execution, task: null });
    expect(attempts).toHaveLength(20);
    expect(attempts.at(-1)?.number).toBe(1_000_000);
  });
});
