import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildClusterValues } from '@/lib/testing/build-cluster-values';
import { minutesAgo } from '@/lib/testing/clock';
import {
  startKeepingStore,
  startStore,
  temporaryStoreFile,
  untilFailing,
  untilKeeping,
} from '@/lib/testing/temporary-store';

const CLUSTER = 'PROD-ETL';

function taken(minutes: number, sameSubnetThreshold = 10): ClusterValues {
  const takenAt = minutesAgo(minutes);
  return buildClusterValues(
    { values: { sameSubnetThreshold } },
    { takenAt, receivedAt: minutesAgo(minutes - 1) },
  );
}

const thresholds = (records: readonly ClusterValues[]) =>
  records.map(({ values }) => values.sameSubnetThreshold?.value);

describe('an import', () => {
  it('survives a restart with every value, its source, sender and dates', async () => {
    const file = temporaryStoreFile();
    const record = taken(5);
    const first = await startKeepingStore(file);
    expect(await first.clusterImports.save(record)).toBe(true);
    await first.close();
    const second = await startKeepingStore(file);
    expect(await second.clusterImports.latest(CLUSTER)).toEqual(record);
    expect(second.clusterImports.latestKnown(CLUSTER)).toEqual(record);
    expect(await second.clusterImports.latest('OTHER')).toBeNull();
    expect(second.clusterImports.latestKnown('OTHER')).toBeNull();
  });

  it.each([
    ['the same', 5],
    ['an older', 6],
  ])('of %s date than the newest is refused, and changes nothing', async (_what, minutes) => {
    const { clusterImports } = await startKeepingStore(temporaryStoreFile());
    await clusterImports.save(taken(5));
    expect(await clusterImports.save(taken(minutes, 99))).toBe(false);
    expect(thresholds(await clusterImports.history(CLUSTER, 9))).toEqual([10]);
    expect(thresholds([clusterImports.latestKnown(CLUSTER) ?? taken(1, 0)])).toEqual([10]);
    expect(await clusterImports.save({ ...taken(minutes), cluster: 'OTHER' })).toBe(true);
  });

  it('sent twice at the same time is kept once, and not again after a restart', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    const saved = await Promise.all([1, 2, 3].map(() => first.clusterImports.save(taken(5))));
    expect(saved.filter(Boolean)).toHaveLength(1);
    await first.close();
    const second = await startKeepingStore(file);
    expect(await second.clusterImports.save(taken(5))).toBe(false);
  });
});

describe('the history', () => {
  it('is newest first, and no longer than asked', async () => {
    const { clusterImports } = await startKeepingStore(temporaryStoreFile());
    for (const minutes of [9, 8, 7]) await clusterImports.save(taken(minutes, minutes));
    expect(thresholds(await clusterImports.history(CLUSTER, 2))).toEqual([7, 8]);
  });

  it('keeps the first and the last of what a collector tells again and again', async () => {
    const { clusterImports } = await startKeepingStore(temporaryStoreFile());
    const told = [10, 10, 10, 10, 20, 20, 10, 10, 10];
    for (const [index, value] of told.entries()) {
      await clusterImports.save(taken(60 - index, value));
    }
    const kept = await clusterImports.history(CLUSTER, 99);
    expect(thresholds(kept)).toEqual([10, 10, 20, 20, 10, 10]);
    expect(kept.map(({ takenAt }) => takenAt)).toEqual(
      [8, 6, 5, 4, 3, 0].map((index) => minutesAgo(60 - index)),
    );
  });
});

describe('without a store', () => {
  it('what was known is known on, and nothing new is taken', async () => {
    const file = temporaryStoreFile();
    const store = await startKeepingStore(file);
    await store.clusterImports.save(taken(5));
    const { clusterImports } = store;
    await store.close();
    expect(clusterImports.latestKnown(CLUSTER)).toEqual(taken(5));
    await expect(clusterImports.save(taken(1))).rejects.toMatchObject({ code: 'storeUnavailable' });
    await expect(clusterImports.latest(CLUSTER)).rejects.toMatchObject({
      code: 'storeUnavailable',
    });
    expect(clusterImports.latestKnown(CLUSTER)).toEqual(taken(5));
  });

  it('that opens late, it is known from then on', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    await first.clusterImports.save(taken(5));
    await first.close();
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    const store = startStore(file);
    await untilFailing(store);
    expect(store.clusterImports.latestKnown(CLUSTER)).toBeNull();
    rmSync(file, { recursive: true });
    renameSync(`${file}.away`, file);
    await untilKeeping(store);
    expect(store.clusterImports.latestKnown(CLUSTER)).toEqual(taken(5));
  });
});
