import { beforeEach, describe, expect, it } from 'vitest';
import { RECENT_EXECUTION_COUNT, type Execution } from '@/lib/domain/executions/execution';
import type { ExecutionStatus } from '@/lib/domain/executions/execution-status';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { getWall } from '@/lib/services/wall/get-wall';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';

beforeEach(emptyHub);

// Three o'clock at night in UTC, so midnight was three hours ago.
const MIDNIGHT = hoursAgo(3);

const execution = (status: ExecutionStatus, endedAt: Date | null, createdAt = endedAt) =>
  ({
    id: '1',
    folderName: 'Sales',
    projectName: 'Nightly',
    packageName: 'LoadOrders.dtsx',
    status,
    statusCode: 0,
    createdAt,
    startedAt: createdAt,
    endedAt,
    callerName: 'CORP\\kim',
    machineName: null,
    workerId: null,
    attemptCount: 1,
  }) satisfies Execution;

function place(recent: Execution[], more: { sinceExecutionId?: string; open?: Execution[] } = {}) {
  const { open = [], sinceExecutionId = null } = more;
  placeSections({ executions: collected(buildExecutionsData({ open, recent, sinceExecutionId })) });
}

const counts = (now = NOW) => getWall(null, now).data.shown?.executions.counts ?? null;

describe('executions that failed today', () => {
  it('are those that failed or ended unexpectedly since midnight', () => {
    place([
      execution('failed', minutesAgo(5)),
      execution('endedUnexpectedly', hoursAgo(2)),
      execution('failed', hoursAgo(4)),
      execution('succeeded', minutesAgo(5)),
      execution('canceled', minutesAgo(5)),
    ]);
    expect(counts()?.failed).toEqual({
      count: 2,
      sinceAt: MIDNIGHT,
      reachesMidnight: true,
      ofLast: null,
    });
  });

  it('count from the day on which they ended: a nightly run begins the evening before', () => {
    place([execution('failed', minutesAgo(5), hoursAgo(5))]);
    expect(counts()?.failed.count).toBe(1);
  });

  it('count from the oldest that is known when that is after midnight, and say so', () => {
    place([execution('failed', minutesAgo(5)), execution('succeeded', hoursAgo(1))], {
      sinceExecutionId: '4000',
    });
    expect(counts()?.failed).toEqual({
      count: 1,
      sinceAt: hoursAgo(1),
      reachesMidnight: false,
      ofLast: 2,
    });
  });

  it('say of how many they are the failures, once the window no longer holds the whole catalog', () => {
    const many = Array.from({ length: RECENT_EXECUTION_COUNT }, () =>
      execution('succeeded', hoursAgo(9)),
    );
    place(many);
    expect(counts()?.failed).toMatchObject({ reachesMidnight: true, ofLast: 500, count: 0 });
  });

  it('count without any instant: leaving them out would look better than it is', () => {
    place([execution('failed', null)]);
    expect(counts()?.failed.count).toBe(1);
  });

  it('begin at midnight by the clock of the instance', () => {
    const source = buildSource({ sqlClockOffsetMinutes: 330 });
    placeState({ snapshot: buildSnapshot({ source }) });
    // 08:30 in Kolkata.
    expect(counts()?.failed.sinceAt).toEqual(minutesAgo(8 * 60 + 30));
  });
});

describe('executions on a wall', () => {
  it('are not known when they may not be read, or never could be', () => {
    placeSections({ executions: denied('catalog.executions') });
    expect(getWall(null, NOW).data.shown?.executions).toEqual({ reading: 'denied', counts: null });
    placeSections({ executions: failed('timeout') });
    expect(getWall(null, NOW).data.shown?.executions).toEqual({ reading: 'failed', counts: null });
  });

  it('say when they are old', () => {
    place([]);
    expect(counts(STALE)?.isStale).toBe(true);
  });

  it('wait since an instant of the dashboard’s own clock', () => {
    const source = buildSource({ clockSkewMs: 60_000 });
    const open = [execution('pending', null, minutesAgo(4))];
    const executions = collected(buildExecutionsData({ open, recent: open }));
    placeState({ snapshot: buildSnapshot({ source, sections: { executions } }) });
    expect(counts()).toMatchObject({ pending: 1, oldestWaitingSinceAt: minutesAgo(5) });
  });
});
