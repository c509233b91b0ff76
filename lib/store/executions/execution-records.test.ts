import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { rangeWindow } from '@/lib/domain/packages/package-range';
import { EMPTY_REACH, type RecordReach } from '@/lib/domain/packages/record-reach';
import { buildFinishedExecution } from '@/lib/testing/build-finished-execution';
import {
  startKeepingStore,
  startStore,
  temporaryStoreFile,
  untilFailing,
  untilKeeping,
} from '@/lib/testing/temporary-store';
import type { Store } from '@/lib/store/open-store';

const CLUSTER = 'PROD-ETL';
const DAY_MS = 24 * 3_600_000;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

const REACH: RecordReach = {
  anchor: { id: '900', createdAt: daysAgo(1) },
  spans: [{ before: '700', reachedAt: daysAgo(2), meets: { id: '100', createdAt: null } }],
  lowest: { id: '3', createdAt: daysAgo(30), isBeginning: false },
  revisitIds: ['800', '9223372036854775807'],
  isPartial: false,
};

const ended = (id: number, days: number): FinishedExecution =>
  buildFinishedExecution({ id: String(id), endedAt: daysAgo(days) });

async function countIn(store: Store): Promise<number> {
  const { packages } = await store.packages.list(CLUSTER, rangeWindow('90d', new Date()));
  return packages.reduce((sum, { current }) => sum + (current?.succeeded ?? 0), 0);
}

describe('the reach', () => {
  it('is the same after a restart, by cluster', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    const { opening, reach } = await first.executions.resume(CLUSTER);
    expect(reach).toBeNull();
    await first.executions.record(CLUSTER, opening, [ended(1, 1)], REACH);
    await first.close();
    const second = await startKeepingStore(file);
    expect((await second.executions.resume(CLUSTER)).reach).toEqual(REACH);
    expect((await second.executions.resume('DWH')).reach).toBeNull();
    expect(await countIn(second)).toBe(1);
  });

  it('is written with the last of many executions, never before them', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const { opening } = await store.executions.resume(CLUSTER);
    const many = Array.from({ length: 900 }, (_, index) => ended(index + 1, 1));
    const recording = store.executions.record(CLUSTER, opening, many, REACH);
    const seen: [boolean, number][] = [];
    for (let look = 0; look < 6; look += 1) {
      const { reach } = await store.executions.resume(CLUSTER);
      seen.push([reach !== null, await countIn(store)]);
    }
    expect(await recording).toEqual({ written: 900, replacedIds: [] });
    for (const [hasReach, count] of seen) if (hasReach) expect(count).toBe(900);
    expect(await countIn(store)).toBe(900);
  });

  it('that was loaded from one database is not written to another', async () => {
    const file = temporaryStoreFile();
    const store = await startKeepingStore(file);
    const { opening } = await store.executions.resume(CLUSTER);
    store.executions.noteOpened();
    const writing = store.executions.record(CLUSTER, opening, [ended(1, 1)], EMPTY_REACH);
    await expect(writing).rejects.toMatchObject({ code: 'storeUnavailable' });
    expect(await countIn(store)).toBe(0);
  });
});

describe('a store that cannot be used', () => {
  it('says so at once, and takes everything when it works again', async () => {
    const file = temporaryStoreFile();
    await (await startKeepingStore(file)).close();
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    await untilFailing(store);
    await expect(store.executions.resume(CLUSTER)).rejects.toThrow(AppError);
    await expect(countIn(store)).rejects.toMatchObject({ code: 'storeUnavailable' });
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    await untilKeeping(store);
    const { opening } = await store.executions.resume(CLUSTER);
    await store.executions.record(CLUSTER, opening, [ended(1, 1)], REACH);
    expect(await countIn(store)).toBe(1);
  });
});

describe('the retention', () => {
  it('deletes executions beyond it and what they added up to, and no others', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    const { opening } = await first.executions.resume(CLUSTER);
    const old = Array.from({ length: 450 }, (_, index) => ended(index + 1, 100));
    const recent = Array.from({ length: 5 }, (_, index) => ended(index + 1_000, 1));
    await first.executions.record(CLUSTER, opening, [...old, ...recent], REACH);
    await first.close();
    const second = startStore(file, {}, 400, 50);
    await second.records.restore([CLUSTER]);
    await untilKeeping(second);
    const runsOf = async () =>
      (await second.packages.find(CLUSTER, ended(1, 1), rangeWindow('90d', new Date()), 100))?.runs
        .length;
    await expect.poll(runsOf, { timeout: 5_000 }).toBe(5);
    await second.executions.record(
      CLUSTER,
      (await second.executions.resume(CLUSTER)).opening,
      old,
      REACH,
    );
    expect(await runsOf()).toBe(5);
    expect(await countIn(second)).toBe(5);
  });
});
