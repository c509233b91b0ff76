import { describe, expect, it } from 'vitest';
import { buildExecutionTask, buildHeldTask } from '@/lib/testing/build-execution';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import {
  canBeStopped,
  judgeOutlook,
  judgeUsability,
  type OutlookFacts,
  type OutlookWorker,
} from './execution-outlook';

const worker = (overrides: Partial<OutlookWorker> = {}): OutlookWorker => ({
  id: 'W1',
  name: 'etl-01',
  isEnabled: true,
  state: 'online',
  liveTaskCount: 0,
  maxTaskCount: 10,
  ...overrides,
});

const facts = (overrides: Partial<OutlookFacts> = {}): OutlookFacts => ({
  status: 'running',
  isScaleOut: true,
  tasks: [],
  assignment: null,
  areAssignmentsKnown: true,
  workers: [worker()],
  sqlClock: NOW,
  leaseSweepMs: 300_000,
  ...overrides,
});

const heldTask = (overrides = {}) =>
  buildHeldTask({
    status: 'running',
    workerId: 'W1',
    attemptCount: 2,
    maxAttemptCount: 3,
    leaseExpiresAt: secondsAgo(-42),
    isCanceled: false,
    ...overrides,
  });

const readyTask = (overrides = {}) =>
  buildHeldTask({
    status: 'ready',
    workerId: null,
    attemptCount: 0,
    maxAttemptCount: 3,
    waitingSinceAt: secondsAgo(30),
    leaseExpiresAt: null,
    ...overrides,
  });

describe('a task that a worker holds', () => {
  it('keeps its execution going for as long as the lease lasts', () => {
    expect(judgeOutlook(facts({ tasks: [heldTask()] }))).toMatchObject({
      kind: 'held',
      attemptNumber: 2,
      maxAttemptCount: 3,
      leaseRemainingMs: 42_000,
      onLeaseExpiry: 'retry',
      sweepWithinMs: 300_000,
    });
  });

  it('has a lease that ran out, and the sweep has not come by', () => {
    const outlook = judgeOutlook(facts({ tasks: [heldTask({ leaseExpiresAt: secondsAgo(7) })] }));
    expect(outlook).toMatchObject({ kind: 'held', leaseRemainingMs: -7_000 });
  });

  it.each([
    [{ attemptCount: 3 }, 'endedUnexpectedly'],
    [{ attemptCount: 1 }, 'retry'],
    [{ attemptCount: 1, isCanceled: true }, 'canceled'],
    [{ attemptCount: 3, isCanceled: true }, 'canceled'],
  ])('with %j ends as %s when the lease runs out', (task, onLeaseExpiry) => {
    expect(judgeOutlook(facts({ tasks: [heldTask(task)] }))).toMatchObject({ onLeaseExpiry });
  });
});

describe('a task that waits', () => {
  it('tells who may take it, usable ones first', () => {
    const outlook = judgeOutlook(
      facts({
        status: 'pending',
        tasks: [readyTask()],
        assignment: { jobId: 'J', isAnyWorker: false, workerIds: ['GONE', 'W2', 'W1'] },
        workers: [worker(), worker({ id: 'W2', name: 'etl-02', isEnabled: false })],
      }),
    );
    expect(outlook).toMatchObject({
      kind: 'waiting',
      isRequeued: false,
      attemptNumber: 1,
      candidates: {
        isAnyWorker: false,
        usableCount: 1,
        workers: [
          { id: 'W1', usability: 'usable' },
          { id: 'W2', usability: 'disabled' },
          { id: 'GONE', usability: 'gone' },
        ],
      },
    });
  });

  it('may be taken by nobody when its job has no workers, which is not the same as not knowing', () => {
    const pending = facts({ status: 'pending', tasks: [readyTask()] });
    expect(judgeOutlook(pending)).toMatchObject({ candidates: { workers: [], usableCount: 0 } });
    const unread = { ...pending, areAssignmentsKnown: false };
    expect(judgeOutlook(unread)).toMatchObject({ candidates: null });
    expect(judgeOutlook({ ...pending, workers: null })).toMatchObject({ candidates: null });
  });

  it('waits again while the catalog still says that it runs', () => {
    const outlook = judgeOutlook(facts({ tasks: [readyTask({ attemptCount: 1 })] }));
    expect(outlook).toMatchObject({ kind: 'waiting', isRequeued: true, attemptNumber: 2 });
  });
});

describe('an execution', () => {
  it.each<[Partial<OutlookFacts>, string]>([
    [{ status: 'created' }, 'notStarted'],
    [{ status: 'succeeded' }, 'ended'],
    [{ status: 'canceled' }, 'ended'],
    [{ isScaleOut: false }, 'onServer'],
    [{ tasks: null }, 'unknown'],
    [{ isScaleOut: null }, 'unknown'],
    [{ tasks: [] }, 'ghost'],
    [{ tasks: [buildExecutionTask({ status: 'failed' })] }, 'ghost'],
    [{ tasks: [buildExecutionTask({ status: 'failed', updatedAt: secondsAgo(5) })] }, 'ended'],
    [{ status: 'unknown', tasks: [heldTask()] }, 'held'],
    [{ status: 'stopping', tasks: [heldTask()] }, 'held'],
  ])('with %j is %s', (overrides, kind) => {
    expect(judgeOutlook(facts(overrides)).kind).toBe(kind);
  });

  it('can be stopped while it runs, never while it is pending', () => {
    expect(canBeStopped('running')).toBe(true);
    expect(canBeStopped('pending')).toBe(false);
    expect(canBeStopped('stopping')).toBe(false);
  });
});

describe('a worker', () => {
  it.each<[Partial<OutlookWorker>, string]>([
    [{}, 'usable'],
    [{ state: 'late' }, 'usable'],
    [{ liveTaskCount: 10 }, 'full'],
    [{ liveTaskCount: null }, 'usable'],
    [{ isEnabled: false, state: 'offline' }, 'disabled'],
    [{ state: 'offline' }, 'offline'],
    [{ state: 'unknown' }, 'unknown'],
  ])('with %j is %s', (overrides, usability) => {
    expect(judgeUsability(worker(overrides))).toBe(usability);
  });
});
