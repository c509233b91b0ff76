import { describe, expect, it } from 'vitest';
import type { Measure } from '@/lib/domain/history/history';
import type { Task } from '@/lib/domain/executions/task';
import type { QueryCost } from '@/lib/domain/poll-status';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { collected, denied } from '@/lib/testing/build-section';
import { buildWorker } from '@/lib/testing/build-worker';
import { buildTask } from '@/lib/testing/build-task';
import { buildSettings } from '@/lib/testing/build-settings';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { addMeasures } from './add-measures';
import { advanceMeasures } from './advance-measures';
import { measureCosts, measureGauges } from './measure-poll';

const gauge = (value: number) => ({
  subject: { kind: 'gauge' as const, id: 'liveTasks' },
  count: 1,
  sum: value,
  max: value,
});

const cost = (overrides: Partial<QueryCost>): QueryCost => ({
  name: 'workers',
  roundTrip: 'heartbeat',
  lastStartedAt: NOW,
  lastDurationMs: 5,
  lastRowCount: 3,
  lastByteCount: null,
  lastFailure: null,
  lastFailureAt: null,
  runCount: 1,
  failureCount: 0,
  totalDurationMs: 5,
  totalRowCount: 3,
  ...overrides,
});

describe('the gauges of a poll', () => {
  const values = (snapshot: ReturnType<typeof buildSnapshot>) =>
    Object.fromEntries(
      measureGauges(snapshot, buildSettings())
        .filter(({ subject }) => subject.kind === 'gauge')
        .map(({ subject, sum }) => [subject.id, sum]),
    );

  it('are tasks, slots of usable workers, executions and the age of the master’s heartbeat', () => {
    expect(values(buildSnapshot())).toEqual({
      capacity: 10,
      liveTasks: 0,
      waitingTasks: 0,
      runningExecutions: 0,
      pendingExecutions: 0,
      masterHeartbeatAgeMs: expect.any(Number),
    });
  });

  it('leave out what could not be read: unknown is not zero', () => {
    const blind = buildSnapshot({ sections: { tasks: denied('internal.tasks') } });
    expect(values(blind)).not.toHaveProperty('liveTasks');
    expect(values(buildFailedSnapshot('refused'))).toEqual({});
  });
});

it('a worker is measured while it holds tasks, and not without any', () => {
  const task = (workerId: string | null, status: Task['status']) => buildTask({ workerId, status });
  const snapshot = buildSnapshot({
    sections: {
      tasks: collected([task('A', 'running'), task('A', 'pulled'), task('B', 'ready')]),
    },
  });
  const held = measureGauges(snapshot, buildSettings()).filter(
    ({ subject }) => subject.kind === 'workerTasks',
  );
  expect(held).toEqual([{ subject: { kind: 'workerTasks', id: 'A' }, count: 1, sum: 2, max: 2 }]);
});

describe('the cost of a poll', () => {
  it('is what the running totals grew by', () => {
    const after = cost({ runCount: 3, totalDurationMs: 25, totalRowCount: 10, failureCount: 1 });
    expect(measureCosts([cost({})], [after])).toMatchObject([
      { subject: { kind: 'queryDuration', id: 'workers' }, count: 2, sum: 20, max: 5 },
      { subject: { kind: 'queryRows' }, count: 2, sum: 7 },
      { subject: { kind: 'queryFailures' }, count: 2, sum: 1 },
    ]);
  });

  it('is everything for a query that ran first, and nothing for one that did not run', () => {
    expect(measureCosts([], [cost({})])).toHaveLength(2);
    expect(measureCosts([cost({})], [cost({})])).toEqual([]);
  });
});

describe('the measures of a minute', () => {
  const NOTHING = { open: [], ended: [] };

  it('grow until the minute is over, and start at the poll that began them', () => {
    const first = advanceMeasures(NOTHING, [gauge(2)], secondsAgo(-7));
    const second = advanceMeasures(first, [gauge(6)], secondsAgo(-22));
    expect(second).toEqual({
      open: [{ ...gauge(6), startedAt: secondsAgo(-7), count: 2, sum: 8 }],
      ended: [],
    });
    const third = advanceMeasures(second, [gauge(1)], secondsAgo(-61));
    expect(third.ended).toEqual(second.open);
    expect(third.open).toEqual([{ ...gauge(1), startedAt: secondsAgo(-61) }]);
  });

  it('stay as they are when a poll measured nothing', () => {
    const first = advanceMeasures(NOTHING, [gauge(2)], NOW);
    expect(advanceMeasures(first, [], secondsAgo(-10))).toEqual(first);
  });
});

it('measures of different lengths add up in the bucket that they begin in', () => {
  const at = (seconds: number, value: number): Measure => ({
    ...gauge(value),
    startedAt: secondsAgo(-seconds),
  });
  const added = addMeasures([at(0, 4), at(59, 2), at(60, 1)], 60_000);
  expect(added).toEqual([{ ...at(0, 4), count: 2, sum: 6, max: 4 }, { ...at(60, 1) }]);
});

it('the age of a heartbeat is measured of every worker that has one, and of none that proves nothing by it', () => {
  const worker = (id: string, ageMs: number | null) =>
    buildWorker({ id, lastOnlineAt: ageMs === null ? null : new Date(NOW.getTime() - ageMs) });
  const workers = [
    worker('A', 42_000),
    worker('B', null),
    worker('C', -3_600_000),
    worker('D', -1),
  ];
  const snapshot = buildSnapshot({ sections: { workers: collected(workers) } });
  const ages = measureGauges(snapshot, buildSettings()).flatMap(({ subject, max }) =>
    subject.kind === 'workerHeartbeatAge' ? [[subject.id, max]] : [],
  );
  expect(ages).toEqual([
    ['A', 42_000],
    ['D', 0],
  ]);
});
