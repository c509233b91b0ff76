import { expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { RecordedChange } from '@/lib/domain/availability/recorded-change';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { openDatabase } from '@/lib/store/database/open-database';
import { pruneHistory } from '@/lib/store/prune-history';
import { EMPTY_RECORD } from '@/lib/store/watch-record';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';

const CLUSTER = 'PROD-ETL';

const withLease = (value: number, before: number, changedAt: Date) => ({
  ...EMPTY_RECORD,
  memory: {
    ...EMPTY_MEMORY,
    timeouts: {
      lease: {
        name: 'LeaseTimeout',
        of: 'ag-etl',
        value,
        previous: { value: before, changedAt, source: 'SQL1' },
      },
    },
  },
});

const lease = (at: Date, from: number, to: number): RecordedChange => ({
  kind: 'timeout',
  at,
  name: 'LeaseTimeout',
  of: 'ag-etl',
  from,
  to,
  source: 'SQL1',
});

it('every change is kept when the memory holds only the last one, once however often it is told', async () => {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file);
  store.records.save(CLUSTER, withLease(30_000, 20_000, minutesAgo(50)), []);
  store.records.save(CLUSTER, withLease(30_000, 20_000, minutesAgo(50)), []);
  store.records.save(CLUSTER, withLease(40_000, 30_000, minutesAgo(5)), []);
  store.records.save(CLUSTER, EMPTY_RECORD, []);
  const read = () => store.changes.read(CLUSTER, hoursAgo(1), NOW);
  const both = [lease(minutesAgo(5), 30_000, 40_000), lease(minutesAgo(50), 20_000, 30_000)];
  await expect.poll(read).toEqual(both);
  expect(await store.changes.read(CLUSTER, minutesAgo(10), NOW)).toEqual(both.slice(0, 1));
  expect(await store.changes.read('OTHER', hoursAgo(1), NOW)).toEqual([]);
});

it('a change goes with its age', async () => {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file);
  store.records.save(CLUSTER, withLease(30_000, 20_000, hoursAgo(24 * 3)), []);
  store.records.save(CLUSTER, withLease(40_000, 30_000, hoursAgo(1)), []);
  const read = () => store.changes.read(CLUSTER, hoursAgo(24 * 9), NOW);
  await expect.poll(async () => (await read()).length).toBe(2);
  await store.close();
  const database = await openDatabase(file);
  const retention = historyRetentionSchema.parse({ stateDays: 2 });
  const count = await pruneHistory((work) => work(database), retention, NOW);
  expect(count).toBe(1);
  await database.close();
});
