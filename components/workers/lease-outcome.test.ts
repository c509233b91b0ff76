import { describe, expect, it } from 'vitest';
import { OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { buildTaskView } from '@/lib/testing/build-worker-view';
import { secondsAgo } from '@/lib/testing/clock';
import { firstLeaseEnds, outcomeOfLease } from './lease-outcome';

describe('a lease that ends', () => {
  it('sends a task with attempts left back to the queue for its next attempt', () => {
    const task = buildTaskView({ attemptCount: 1, maxAttemptCount: 3 });
    expect(outcomeOfLease(task)).toEqual({ kind: 'requeued', attempt: 2 });
  });

  it('ends a task in its last attempt unexpectedly', () => {
    const task = buildTaskView({ attemptCount: 3, maxAttemptCount: 3 });
    expect(outcomeOfLease(task)).toEqual({ kind: 'endedUnexpectedly' });
  });

  it('cancels a task whose cancelation was asked for, whatever attempts are left', () => {
    const task = buildTaskView({ attemptCount: 1, maxAttemptCount: 3, isCanceled: true });
    expect(outcomeOfLease(task)).toEqual({ kind: 'canceled' });
  });
});

describe('the first lease of a worker', () => {
  it('is the one that ends first among those it holds', () => {
    const ends = firstLeaseEnds([
      buildTaskView({ id: '1', leaseExpiresAt: secondsAgo(-50) }),
      buildTaskView({ id: '2', leaseExpiresAt: secondsAgo(-20) }),
      buildTaskView({ id: '3', workerId: OTHER_WORKER_ID, leaseExpiresAt: secondsAgo(-10) }),
    ]);
    expect(ends.get(WORKER_ID)).toEqual(secondsAgo(-20));
    expect(ends.get(OTHER_WORKER_ID)).toEqual(secondsAgo(-10));
  });

  it('does not count tasks that nobody holds, or that have no lease', () => {
    const ends = firstLeaseEnds([
      buildTaskView({ status: 'ready', workerId: null }),
      buildTaskView({ leaseExpiresAt: null }),
    ]);
    expect(ends.size).toBe(0);
  });
});
