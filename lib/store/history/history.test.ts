import { describe, expect, it } from 'vitest';
import type { Measure, StateInterval } from '@/lib/domain/history/history';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { EMPTY_HISTORY, type HistoryState } from '@/lib/domain/history/history-state';
import { buildInterval } from '@/lib/testing/build-interval';
import { OTHER_WORKER_ID } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { openDatabase } from '@/lib/store/database/open-database';
import { pruneHistory } from '@/lib/store/prune-history';
import { EMPTY_RECORD } from '@/lib/store/watch-record';

const CLUSTER = 'PROD-ETL';
const RANGE = { from: hoursAgo(24), to: NOW };
const DAY_MS = 24 * 3_600_000;

const recordOf = (history: Partial<HistoryState>) => ({
  ...EMPTY_RECORD,
  history: { ...EMPTY_HISTORY, ...history },
});

const measure = (minutes: number, value: number): Measure => ({
  subject: { kind: 'gauge', id: 'liveTasks' },
  startedAt: minutesAgo(minutes),
  count: 1,
  sum: value,
  max: value,
});

const workers = { cluster: CLUSTER, kind: 'worker', bucketMs: 60_000, ...RANGE } as const;

describe('the states that are kept', () => {
  it('are those that ended and the one that grows, each once, and survive a restart', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    const past = buildInterval(50, 40, { state: 'offline' });
    const open = buildInterval(40, 30);
    const grown = { ...open, provenAt: minutesAgo(5) };
    first.records.save(CLUSTER, recordOf({ states: { open: [open], ended: [past] } }), []);
    first.records.save(CLUSTER, recordOf({ states: { open: [grown], ended: [] } }), []);
    await first.close();
    const second = await startKeepingStore(file);
    const kept = await second.states.read(workers);
    expect(kept).toEqual([{ subject: past.subject, intervals: [past, grown], isCut: false }]);
    expect(await second.states.read({ ...workers, cluster: 'OTHER' })).toEqual([]);
    expect(await second.states.read({ ...workers, id: OTHER_WORKER_ID })).toEqual([]);
    expect(second.records.load(CLUSTER).history).toEqual(EMPTY_HISTORY);
  });

  it('in a range include the one that reaches into it, and none that ended before', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const before = buildInterval(3_000, 2_000);
    const into = buildInterval(2_000, 100, { state: 'late' });
    const ended = [before, into];
    store.records.save(CLUSTER, recordOf({ states: { open: [], ended } }), []);
    const read = async () => (await store.states.read(workers)).flatMap((one) => one.intervals);
    await expect.poll(read).toEqual([into]);
  });

  it('are read together in a long range where they are short, with how long each was', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const day = 1_440;
    const long = buildInterval(50 * day, 40 * day);
    const ended = [
      long,
      buildInterval(40 * day, 40 * day - 10, { state: 'offline' }),
      buildInterval(40 * day - 10, 40 * day - 40),
      buildInterval(40 * day - 60, 40 * day - 65, { state: 'late' }),
      buildInterval(5 * day, 0),
    ];
    store.records.save(CLUSTER, recordOf({ states: { open: [], ended } }), []);
    const asked = { ...workers, from: hoursAgo(60 * 24), bucketMs: DAY_MS };
    const read = async () => (await store.states.read(asked))[0]?.intervals ?? [];
    await expect.poll(async () => (await read()).length).toBe(3);
    const [first, mixed, last] = await read();
    expect([first, last]).toEqual([long, buildInterval(5 * day, 0)]);
    expect(mixed).toMatchObject({
      state: 'offline',
      startedAt: minutesAgo(40 * day),
      provenAt: minutesAgo(40 * day - 65),
      parts: { online: 1_800_000, late: 300_000, offline: 600_000, unknown: 0 },
    });
  });

  it('are known before they are on disk', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const open: StateInterval = buildInterval(10, 0);
    store.records.save(CLUSTER, recordOf({ states: { open: [open], ended: [] } }), []);
    expect(store.records.recentHistory(CLUSTER).intervals).toContainEqual(
      expect.objectContaining(open),
    );
    expect(store.records.recentHistory('OTHER').intervals).toEqual([]);
  });
});

describe('what was measured', () => {
  it('is added up to hours and days, however often the process was restarted in them', async () => {
    const file = temporaryStoreFile();
    for (const [minutes, value] of [
      [70, 3],
      [65, 5],
      [10, 1],
    ] as const) {
      const store = await startKeepingStore(file);
      const open = [measure(minutes, value)];
      store.records.save(CLUSTER, recordOf({ measures: { open, ended: [] } }), []);
      await store.close();
    }
    const store = await startKeepingStore(file);
    const read = (bucketMs: number) =>
      store.measures.read({ cluster: CLUSTER, kinds: ['gauge'], ...RANGE, bucketMs });
    expect(await read(3_600_000)).toEqual([
      { ...measure(120, 5), count: 2, sum: 8 },
      measure(60, 1),
    ]);
    const [day, ...rest] = await read(DAY_MS);
    expect(rest.length).toBeLessThanOrEqual(1);
    expect([day, ...rest].reduce((sum, one) => sum + (one?.sum ?? 0), 0)).toBe(9);
    expect(await read(60_000)).toHaveLength(3);
    expect((await read(1_800_000)).map(({ sum }) => sum)).toEqual([8, 1]);
  });

  it('is written once a minute is over, and counts once when it is written again', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const ended = [measure(10, 4)];
    const read = () =>
      store.measures.read({ cluster: CLUSTER, kinds: ['gauge'], ...RANGE, bucketMs: 3_600_000 });
    for (let time = 0; time < 2; time += 1) {
      store.records.save(CLUSTER, recordOf({ measures: { open: [], ended } }), []);
      await expect.poll(read).toEqual([measure(60, 4)]);
    }
  });
});

it('the retention takes what is older than its kind is kept, and then what nothing is left of', async () => {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file);
  const old = 500 * 1_440;
  const ended = [buildInterval(old + 10, old), buildInterval(old - 200_000, 5)];
  const gone = buildInterval(old + 20, old + 15, {
    subject: { kind: 'worker', id: OTHER_WORKER_ID, name: 'OLD' },
  });
  const measures = [measure(1_000 * 1_440, 1), measure(3 * 1_440, 2), measure(5, 3)];
  store.records.save(
    CLUSTER,
    recordOf({
      states: { open: [], ended: [...ended, gone] },
      measures: { open: [], ended: measures },
    }),
    [],
  );
  await store.close();
  const database = await openDatabase(file);
  await pruneHistory((work) => work(database), historyRetentionSchema.parse({}), NOW);
  expect(await database.client.stateInterval.count()).toBe(1);
  const counts = await database.client.measure.groupBy({
    by: ['resolutionMinutes'],
    _count: true,
    orderBy: { resolutionMinutes: 'asc' },
  });
  expect(counts.map(({ resolutionMinutes, _count }) => [resolutionMinutes, _count])).toEqual([
    [1, 1],
    [60, 2],
    [1_440, 3],
  ]);
  expect(await database.client.historySeries.count()).toBe(2);
  await database.close();
});
