import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFinishedPage, type FinishedReading } from '@/lib/collect/on-demand/read-finished-page';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { rangeWindow } from '@/lib/domain/packages/package-range';
import type { RecordingStatus } from '@/lib/domain/packages/recording-status';
import { liveHub } from '@/lib/live/live-hub';
import type { Store } from '@/lib/store/open-store';
import { connectOtherProcess } from '@/lib/store/test-other-process';
import { sqlFailure } from '@/lib/ssisdb/sql-failure';
import { FakeCatalog } from '@/lib/testing/fake-catalog';
import { buildFailedSnapshot } from '@/lib/testing/build-snapshot';
import { emptyHub } from '@/lib/testing/place-state';
import {
  startKeepingStore,
  temporaryStoreFile,
  untilFailing,
  untilKeeping,
} from '@/lib/testing/temporary-store';
import { watchEmbedded } from '@/lib/testing/watch-embedded';
import { ExecutionRecorder } from './execution-recorder';

const CLUSTER = 'PROD-ETL';

beforeEach(emptyHub);

afterEach(() => {
  vi.restoreAllMocks();
});

type ReadPage = (cluster: string, before: string, take: number) => Promise<FinishedReading>;

function startRecorder(store: Store, readPage: ReadPage, backfillDays = 30) {
  const told: RecordingStatus[] = [];
  const onError = vi.fn();
  const recorder = new ExecutionRecorder({
    cluster: CLUSTER,
    records: store.executions,
    readPage,
    backfillDays,
    publish: (status) => told.push(status),
    onError,
  });
  const poll = async (snapshot: Parameters<typeof recorder.follow>[0]) => {
    recorder.follow(snapshot, EMPTY_MEMORY);
    await recorder.settle();
  };
  const readAll = async () => {
    while ((await recorder.step()) === 'read');
  };
  return { recorder, poll, readAll, onError, status: () => told.at(-1) };
}

async function runsIn(store: Store): Promise<number> {
  const { packages } = await store.packages.list(CLUSTER, rangeWindow('90d', new Date()));
  return packages.reduce((sum, { current }) => {
    if (!current) return sum;
    const { succeeded, failed, canceled, endedUnexpectedly, completed } = current;
    return sum + succeeded + failed + canceled + endedUnexpectedly + completed;
  }, 0);
}

/** Twelve executions that are over, the newest first in the window of a poll, and one that runs. */
function smallCatalog(): FakeCatalog {
  const catalog = new FakeCatalog();
  for (let count = 0; count < 13; count += 1) catalog.start();
  for (let count = 0; count < 12; count += 1) catalog.end(0);
  return catalog;
}

describe('the first start', () => {
  it('records what the window shows at once, and reads the rest page by page', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    const { recorder, poll, readAll, status } = startRecorder(store, catalog.readPage);
    await poll(catalog.poll());
    expect(await runsIn(store)).toBe(4);
    expect(status()).toMatchObject({ state: 'reading', recordedSince: null, isWhole: false });
    await recorder.step();
    const reached = catalog.executions.find(({ id }) => id === '11')?.createdAt;
    expect(status()).toMatchObject({
      recordedSince: reached,
      readDownTo: { executionId: '11', createdAt: reached },
      cost: { pages: 1, executions: 3 },
    });
    await readAll();
    expect(await runsIn(store)).toBe(12);
    expect(status()).toMatchObject({ state: 'complete', isWhole: true, pausedBy: null });
    expect(catalog.pageCount).toBe(5);
  });

  it('reads no further back than it is told', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    // The whole catalog is about twenty days old.
    const { poll, readAll, status } = startRecorder(store, catalog.readPage, 10);
    await poll(catalog.poll());
    await readAll();
    expect(catalog.pageCount).toBe(1);
    expect(status()).toMatchObject({ state: 'complete', isWhole: false });
  });

  it('goes on further back when more is wanted after a restart', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    const before = startRecorder(store, catalog.readPage, 10);
    await before.poll(catalog.poll());
    await before.readAll();
    const after = startRecorder(store, catalog.readPage, 30);
    await after.poll(catalog.poll());
    await after.readAll();
    expect(await runsIn(store)).toBe(12);
    expect(after.status()).toMatchObject({ state: 'complete', isWhole: true });
  });
});

describe('a restart in the middle', () => {
  it('goes on where it was, and reads what came meanwhile', async () => {
    const file = temporaryStoreFile();
    const catalog = smallCatalog();
    const first = await startKeepingStore(file);
    const before = startRecorder(first, catalog.readPage);
    await before.poll(catalog.poll());
    await before.recorder.step();
    await before.recorder.step();
    await first.close();

    for (let count = 0; count < 10; count += 1) catalog.start();
    for (let count = 0; count < 11; count += 1) catalog.end(0);
    catalog.forgetWatched();
    catalog.pageCount = 0;
    const second = await startKeepingStore(file);
    const after = startRecorder(second, catalog.readPage);
    await after.poll(catalog.poll());
    await after.readAll();
    expect(await runsIn(second)).toBe(23);
    const { runs } = (await second.packages.find(
      CLUSTER,
      { folderName: 'Sales', projectName: 'Daily', packageName: 'Load.dtsx' },
      rangeWindow('90d', new Date()),
      100,
    )) ?? { runs: [] };
    expect(runs).toEqual(expect.arrayContaining(catalog.finished()));
    // Ten new ones and one that ended are five pages; what was read before is not read again.
    expect(catalog.pageCount).toBeLessThan(10);
    expect(after.status()).toMatchObject({ state: 'complete', isWhole: true });
  });
});

describe('while the store fails', () => {
  it('nothing is read; afterwards nothing is missing', async () => {
    const file = temporaryStoreFile();
    const store = await startKeepingStore(file);
    const catalog = smallCatalog();
    const { poll, readAll, recorder, status, onError } = startRecorder(store, catalog.readPage);
    await poll(catalog.poll());
    await recorder.step();

    const other = await connectOtherProcess(file);
    await other('BEGIN IMMEDIATE');
    for (let count = 0; count < 20; count += 1) catalog.start();
    await poll(catalog.poll());
    await untilFailing(store);
    for (let count = 0; count < 20; count += 1) catalog.end(0);
    await poll(catalog.poll());
    expect(status()).toMatchObject({ state: 'waiting', pausedBy: 'store' });
    expect(await recorder.step()).toBe('idle');

    await other('ROLLBACK');
    await untilKeeping(store);
    await poll(catalog.poll());
    await readAll();
    expect(await runsIn(store)).toBe(32);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('what stands against reading', () => {
  it.each([
    [{ kind: 'busy' } as const, 'busy'],
    [{ kind: 'hidden' } as const, 'hidden'],
    [{ kind: 'failed', failure: sqlFailure('timeout') } as const, 'readFailed'],
  ])('%j is told, and reading goes on when it is over', async (trouble, pausedBy) => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    const { recorder, poll, readAll, status } = startRecorder(store, catalog.readPage);
    await poll(catalog.poll());
    catalog.trouble = trouble;
    expect(await recorder.step()).toBe(trouble.kind);
    expect(status()).toMatchObject({ state: 'reading', pausedBy });
    catalog.trouble = null;
    await readAll();
    expect(status()).toMatchObject({ state: 'complete', pausedBy: null, failure: null });
  });

  it('a poll that fails: SQL Server is left alone', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    const { recorder, poll, status } = startRecorder(store, catalog.readPage);
    await poll(catalog.poll());
    await poll(buildFailedSnapshot('refused'));
    expect(await recorder.step()).toBe('idle');
    expect(status()?.pausedBy).toBe('noPoll');
  });
});

describe('a short run between two polls', () => {
  it('has its times soon, from its task', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const catalog = smallCatalog();
    const { recorder, poll, readAll, status } = startRecorder(store, catalog.readPage);
    await poll(catalog.poll());
    await readAll();
    catalog.start();
    catalog.start();
    catalog.end(1);
    await poll(catalog.poll());
    expect(status()?.revisitCount).toBe(1);
    expect(await recorder.step()).toBe('read');
    expect(await recorder.step()).toBe('idle');
    const { packages } = await store.packages.list(CLUSTER, rangeWindow('90d', new Date()));
    expect(packages[0]?.current).toMatchObject({ succeeded: 13, runUnknown: 0, queueUnknown: 0 });
    expect(status()?.revisitCount).toBe(0);
  });
});

describe('the embedded cluster', () => {
  it('is recorded as SSISDB has it, tasks of the archive included', async () => {
    await watchEmbedded({ executionCount: 2_000 });
    const store = await startKeepingStore(temporaryStoreFile());
    const { poll, readAll, status, onError } = startRecorder(store, readFinishedPage, 3_000);
    const snapshot = liveHub().get(CLUSTER)?.snapshot;
    if (!snapshot) throw new Error('nothing was polled');
    await poll(snapshot);
    await readAll();
    expect(onError).not.toHaveBeenCalled();
    expect(status()).toMatchObject({ state: 'complete', isWhole: true });
    const { packages, hosts } = await store.packages.list(CLUSTER, rangeWindow('90d', new Date()));
    expect(packages.length).toBeGreaterThan(5);
    expect(hosts.size).toBeGreaterThan(5);
    const known = packages.flatMap(({ current }) => [...(current?.runs.values() ?? [])]);
    expect(known.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  });
});
