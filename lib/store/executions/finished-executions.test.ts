import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, percentileOf } from '@/lib/domain/packages/duration-sketch';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { rangeWindow, type PackageRange } from '@/lib/domain/packages/package-range';
import {
  buildFinishedExecution,
  buildUnreadExecution,
} from '@/lib/testing/build-finished-execution';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';
import { recordFinished } from './finished-executions';
import { openDatabase, type Database } from '@/lib/store/database/open-database';
import { PackageHistory } from './package-history';

const CLUSTER = 'PROD-ETL';
const NOW = new Date('2026-11-22T05:30:00Z');
const KEEP_SINCE = new Date('2026-01-01');
const PACKAGE = { folderName: 'Sales', projectName: 'Daily', packageName: 'Load.dtsx' };

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

async function openStore(): Promise<{
  database: Database;
  record: (...executions: FinishedExecution[]) => ReturnType<typeof recordFinished>;
  totals: (range?: PackageRange) => ReturnType<PackageHistory['list']>;
  find: (range?: PackageRange) => ReturnType<PackageHistory['find']>;
}> {
  const database = await openDatabase(temporaryStoreFile());
  const history = new PackageHistory({ run: (work) => work(database) });
  return {
    database,
    record: (...executions) =>
      database.transaction((transaction) =>
        recordFinished(transaction, CLUSTER, executions, { now: NOW, keepSince: KEEP_SINCE }),
      ),
    totals: (range = '7d') => history.list(CLUSTER, rangeWindow(range, NOW)),
    find: (range = '7d') => history.find(CLUSTER, PACKAGE, rangeWindow(range, NOW), 50),
  };
}

describe('a finished execution', () => {
  it('is recorded once, however often it comes', async () => {
    const { database, record, totals } = await openStore();
    const execution = buildFinishedExecution({ endedAt: hoursAgo(1) });
    expect(await record(execution, execution)).toEqual({ written: 1, replacedIds: [] });
    expect(await record(execution)).toEqual({ written: 0, replacedIds: [] });
    const { packages, hosts } = await totals();
    expect(packages).toEqual([
      expect.objectContaining({ ...PACKAGE, previous: null, lastEndedAt: hoursAgo(1) }),
    ]);
    expect(packages[0]?.current).toMatchObject({
      succeeded: 1,
      runs: new Map([[bucketOf(240_000), 1]]),
      queues: new Map([[bucketOf(60_000), 1]]),
    });
    expect([...hosts.values()]).toEqual([
      { workerId: execution.workerId, machineName: execution.machineName },
    ]);
    await database.close();
  });

  it('comes back as it was recorded, with an id that no JavaScript number can tell', async () => {
    const { database, record, find } = await openStore();
    const execution = buildFinishedExecution({ id: '9223372036854775807', endedAt: hoursAgo(1) });
    const neighbour = { ...execution, id: '9223372036854775806' };
    await record(execution, neighbour);
    const runs = (await find())?.runs ?? [];
    expect(runs.map(({ id }) => id).sort()).toEqual([neighbour.id, execution.id]);
    expect(runs).toEqual(expect.arrayContaining([execution, neighbour]));
    await database.close();
  });

  it('that ended unexpectedly and turns out to have succeeded is counted as that alone', async () => {
    const { database, record, totals } = await openStore();
    const ended = buildFinishedExecution({
      status: 'endedUnexpectedly',
      statusCode: 6,
      endedAt: hoursAgo(30),
    });
    await record(ended);
    const { status, statusCode } = buildFinishedExecution();
    const corrected = { ...ended, status, statusCode, endedAt: hoursAgo(2) };
    expect(await record(corrected)).toEqual({ written: 1, replacedIds: [] });
    const [day, week] = [await totals('24h'), await totals('7d')];
    expect(day.packages[0]?.current).toMatchObject({ succeeded: 1, endedUnexpectedly: 0 });
    expect(week.packages[0]?.current).toMatchObject({ succeeded: 1, endedUnexpectedly: 0 });
    await database.close();
  });

  it('keeps a pickup that a later look could not see any more', async () => {
    const { database, record, find } = await openStore();
    const known = buildFinishedExecution({ endedAt: hoursAgo(1) });
    await record(known);
    expect(await record(buildUnreadExecution({ endedAt: hoursAgo(1) }))).toMatchObject({
      written: 0,
    });
    expect((await find())?.runs).toEqual([known]);
    await database.close();
  });

  it('whose task is read later has its times from then on', async () => {
    const { database, record, totals } = await openStore();
    await record(buildUnreadExecution({ endedAt: hoursAgo(1) }));
    expect((await totals()).packages[0]?.current).toMatchObject({
      runUnknown: 1,
      queueUnknown: 1,
      runs: new Map(),
    });
    await record(buildFinishedExecution({ endedAt: hoursAgo(1) }));
    expect((await totals()).packages[0]?.current).toMatchObject({
      runUnknown: 0,
      queueUnknown: 0,
      runs: new Map([[bucketOf(240_000), 1]]),
    });
    await database.close();
  });

  it('of a restored catalog replaces the one that had its id, in every sum', async () => {
    const { database, record, totals } = await openStore();
    await record(buildFinishedExecution({ endedAt: hoursAgo(50) }));
    const other = buildFinishedExecution({
      endedAt: hoursAgo(1),
      packageName: 'Other.dtsx',
      status: 'failed',
      statusCode: 4,
    });
    expect(await record(other)).toEqual({ written: 1, replacedIds: ['4711'] });
    const { packages } = await totals();
    expect(packages.map(({ packageName }) => packageName)).toEqual(['Other.dtsx']);
    await database.close();
  });

  it('of a renamed package counts under its new name', async () => {
    const { database, record, totals } = await openStore();
    const execution = buildFinishedExecution({ endedAt: hoursAgo(1) });
    await record(execution);
    const name = 'a/b\\"\u0001\u202E 🚚.dtsx';
    await record({ ...execution, packageName: name });
    expect((await totals()).packages.map(({ packageName }) => packageName)).toEqual([name]);
    await database.close();
  });

  it('that is older than what is kept is not recorded', async () => {
    const { database, record } = await openStore();
    const old = buildFinishedExecution({ endedAt: new Date('2025-12-31') });
    expect(await record(old)).toEqual({ written: 0, replacedIds: [] });
    await database.close();
  });
});

const STATUSES = [
  { status: 'succeeded', statusCode: 7 },
  { status: 'failed', statusCode: 4 },
  { status: 'endedUnexpectedly', statusCode: 6 },
  { status: 'canceled', statusCode: 3 },
] as const;

const execution = fc
  .record({
    id: fc.integer({ min: 1, max: 30 }).map(String),
    packageName: fc.constantFrom('Load.dtsx', 'Other.dtsx'),
    endedHoursAgo: fc.integer({ min: 0, max: 24 * 70 }),
    runMs: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    outcome: fc.constantFrom(...STATUSES),
    createdAt: fc.constantFrom(hoursAgo(9_000), hoursAgo(9_001)),
  })
  .map(({ id, packageName, endedHoursAgo, runMs, outcome, createdAt }) =>
    buildFinishedExecution({
      id,
      packageName,
      ...outcome,
      createdAt,
      endedAt: hoursAgo(endedHoursAgo),
      run: runMs === null ? { ms: null, gap: 'clockSkew' } : { ms: runMs, gap: null },
    }),
  );

it('sums are those of the executions that were recorded last, in whatever order they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(execution, { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('24h', '7d', '30d', '90d'),
      async (batches, range) => {
        const { database, record, totals } = await openStore();
        for (const batch of batches) await record(...batch);
        const last = new Map(batches.flat().map((one) => [one.id, one]));
        const { from } = rangeWindow(range, NOW);
        const { packages } = await totals(range);
        for (const packageName of ['Load.dtsx', 'Other.dtsx']) {
          const own = [...last.values()].filter(
            (one) => one.packageName === packageName && (one.endedAt ?? NOW) >= from,
          );
          const current = packages.find((one) => one.packageName === packageName)?.current;
          const succeeded = own.filter(({ status }) => status === 'succeeded');
          const known = succeeded.flatMap(({ run }) => run.ms ?? []).sort((a, b) => a - b);
          expect(current?.succeeded ?? 0).toBe(succeeded.length);
          expect(current?.runUnknown ?? 0).toBe(succeeded.length - known.length);
          const median = known[Math.ceil(known.length / 2) - 1] ?? null;
          const told = percentileOf(current?.runs ?? new Map(), 0.5);
          if (median === null) expect(told).toBeNull();
          else expect(Math.abs((told ?? Number.NaN) - median)).toBeLessThanOrEqual(median * 0.02);
        }
        await database.close();
      },
    ),
    { numRuns: 25 },
  );
});
