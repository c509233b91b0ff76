import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildClusterValues } from '@/lib/testing/build-cluster-values';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  temporaryStoreFile,
} from '@/lib/testing/temporary-store';
import { openDatabase } from '@/lib/store/database/open-database';

const CLUSTER = 'PROD-ETL';

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 3_600_000);
}

function resolvedDaysAgo(days: number, id: string): Anomaly {
  const openedAt = daysAgo(days + 1);
  const resolvedAt = daysAgo(days);
  const at = { openedAt, lastFoundAt: openedAt, resolvedAt };
  return buildAnomaly('offline-worker', { id, status: 'resolved', ...at });
}

/** A file that these were written to, some time ago. */
async function fileWith(cluster: string, anomalies: readonly Anomaly[]): Promise<string> {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file, [cluster], 36_500);
  store.records.save(cluster, recordOf(...anomalies), anomalies.map(openingOf));
  await store.close();
  return file;
}

async function countIn(file: string) {
  const database = await openDatabase(file);
  const { client } = database;
  const counts = {
    anomalies: await client.anomaly.count(),
    events: await client.anomalyEvent.count(),
  };
  await database.close();
  return counts;
}

describe('the retention', () => {
  it('deletes resolved anomalies beyond it with their events, however many, and no others', async () => {
    const old = Array.from({ length: 450 }, (_, index) => resolvedDaysAgo(401, `old-${index}`));
    const recent = resolvedDaysAgo(399, 'recent');
    const open = buildAnomaly('late-worker', { openedAt: daysAgo(900), lastFoundAt: daysAgo(0) });
    const file = await fileWith(CLUSTER, [...old, recent, open]);
    expect(await countIn(file)).toEqual({ anomalies: 452, events: 452 });
    const store = await startKeepingStore(file);
    await expect
      .poll(async () => (await store.anomalies.list({}, { before: null, take: 500 })).anomalies)
      .toEqual([recent, open]);
    await store.close();
    expect(await countIn(file)).toEqual({ anomalies: 2, events: 2 });
  });
});

describe('the retention of what else is kept', () => {
  const importOf = (days: number) =>
    buildClusterValues({ values: { sameSubnetThreshold: days } }, { takenAt: daysAgo(days) });
  const noteOf = (days: number, part: ReadinessNote['part']) => ({
    ...{ part, by: 'Ada', at: daysAgo(days), text: String(days), isDone: true },
  });

  it('deletes old imports and notes, but never the newest, which still counts', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file, [CLUSTER], 36_500);
    for (const days of [900, 800, 399]) await first.clusterImports.save(importOf(days));
    await first.clusterImports.save({ ...importOf(700), cluster: 'OLD' });
    await first.readinessNotes.add(CLUSTER, noteOf(900, 'workers-added'));
    await first.readinessNotes.add(CLUSTER, noteOf(800, 'workers-added'));
    await first.readinessNotes.add(CLUSTER, noteOf(900, 'listener-exists'));
    await first.close();
    const { clusterImports, readinessNotes } = await startKeepingStore(file);
    const kept = async () => ({
      imports: (await clusterImports.history(CLUSTER, 9)).map(({ takenAt }) => takenAt),
      ofOld: (await clusterImports.history('OLD', 9)).length,
      notes: (await readinessNotes.list(CLUSTER)).map(({ text }) => text),
    });
    await expect.poll(kept).toEqual({
      imports: [expect.any(Date)],
      ofOld: 1,
      notes: ['800', '900'],
    });
  });
});

describe('what is open of a cluster that is not configured any more', () => {
  const left = buildAnomaly('offline-worker', {
    cluster: 'OLD',
    openedAt: daysAgo(3),
    lastFoundAt: daysAgo(2),
  });
  const recent = { ...left, id: 'recent', lastFoundAt: daysAgo(0.5) };

  it('is closed as of when it was found last, once that is a day ago', async () => {
    const store = await startKeepingStore(await fileWith('OLD', [left, recent]));
    await expect
      .poll(() => store.anomalies.find(left.id))
      .toEqual({ ...left, status: 'resolved', resolvedAt: left.lastFoundAt });
    expect((await store.anomalies.events(left.id)).at(-1)).toEqual({
      kind: 'resolved',
      at: left.lastFoundAt,
    });
    expect(await store.anomalies.find(recent.id)).toEqual(recent);
  });

  it('while its cluster is configured stays open, however long nobody could look', async () => {
    const store = await startKeepingStore(await fileWith('OLD', [left]), ['OLD']);
    expect(store.records.load('OLD')).toEqual(recordOf(left));
  });
});
