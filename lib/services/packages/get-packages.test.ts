import { beforeEach, describe, expect, it } from 'vitest';
import { GET as getOne } from '@/app/api/clusters/[cluster]/packages/[folder]/[project]/[package]/route';
import { GET as getList } from '@/app/api/clusters/[cluster]/packages/route';
import {
  packagePayloadSchema,
  packagesPayloadSchema,
} from '@/lib/domain/packages/packages-payload';
import { EMPTY_REACH } from '@/lib/domain/packages/record-reach';
import { NOT_RECORDING, type RecordingStatus } from '@/lib/domain/packages/recording-status';
import { recordingBoard } from '@/lib/live/recording-board';
import type { Store } from '@/lib/store/open-store';
import { buildFinishedExecution } from '@/lib/testing/build-finished-execution';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, startStore, temporaryStoreFile } from '@/lib/testing/temporary-store';

const CLUSTER = 'PROD-ETL';
const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS);

const WHOLE: RecordingStatus = {
  ...NOT_RECORDING,
  state: 'complete',
  pausedBy: null,
  isWhole: true,
};

beforeEach(() => {
  emptyHub();
  Reflect.deleteProperty(globalThis, 'scale-out-watch:package-readings');
  placeState();
});

async function placeHistory(
  executions: ReturnType<typeof buildFinishedExecution>[],
  recording = WHOLE,
): Promise<Store> {
  const store = await startKeepingStore(temporaryStoreFile());
  placeStore(store);
  const { opening } = await store.executions.resume(CLUSTER);
  await store.executions.record(CLUSTER, opening, executions, EMPTY_REACH);
  recordingBoard().set(CLUSTER, recording);
  return store;
}

async function list(query = '', cluster = CLUSTER) {
  const params = Promise.resolve({ cluster });
  return getList(new Request(`http://x/api?${query}`), { params });
}

async function readList(query = '') {
  const response = await list(query);
  expect(response.status).toBe(200);
  return packagesPayloadSchema.parse(await response.json()).data;
}

async function readOne(names: { folder: string; project: string; package: string }, query = '') {
  const params = Promise.resolve({ cluster: CLUSTER, ...names });
  const response = await getOne(new Request(`http://x/api?${query}`), { params });
  expect(response.status).toBe(200);
  return packagePayloadSchema.parse(await response.json()).data;
}

const failed = { status: 'failed', statusCode: 4 } as const;
const canceled = { status: 'canceled', statusCode: 3 } as const;

describe('the packages of a cluster', () => {
  it('have their figures: canceled runs say nothing about success', async () => {
    await placeHistory([
      ...[1, 2, 3].map((id) => buildFinishedExecution({ id: String(id), endedAt: hoursAgo(id) })),
      buildFinishedExecution({ id: '4', endedAt: hoursAgo(4), ...failed }),
      buildFinishedExecution({ id: '5', endedAt: hoursAgo(5), ...canceled }),
      buildFinishedExecution({ id: '6', endedAt: hoursAgo(24 * 9), ...failed }),
    ]);
    const { packages, isRangeRecorded } = await readList('range=7d');
    expect(isRangeRecorded).toBe(true);
    const [shown] = packages ?? [];
    expect(shown?.figures).toMatchObject({
      runs: 5,
      outcomes: { succeeded: 3, failed: 1, canceled: 1, endedUnexpectedly: 0, completed: 0 },
      successRate: 0.75,
      run: { knownCount: 3, unknownCount: 0 },
      queue: { knownCount: 5, unknownCount: 0 },
    });
    const median = shown?.figures.run.medianMs ?? 0;
    expect(Math.abs(median - 240_000)).toBeLessThanOrEqual(240_000 * 0.02);
    expect(shown?.previous).toMatchObject({ runs: 1, successRate: 0 });
    expect(shown?.workers).toEqual([{ workerId: WORKER_ID, name: 'ETLW01', runs: 5, share: 1 }]);
  });

  it('are not compared with a time that is not wholly recorded', async () => {
    const recording = { ...WHOLE, isWhole: false, recordedSince: hoursAgo(24 * 8.5) };
    await placeHistory([buildFinishedExecution({ endedAt: hoursAgo(1) })], recording);
    expect(await readList('range=7d')).toMatchObject({
      isRangeRecorded: true,
      packages: [{ previous: null }],
    });
    Reflect.deleteProperty(globalThis, 'scale-out-watch:package-readings');
    expect(await readList('range=30d')).toMatchObject({ isRangeRecorded: false });
  });

  it('are filtered and sorted as asked, and counted before', async () => {
    await placeHistory([
      buildFinishedExecution({ id: '1', endedAt: hoursAgo(1), packageName: 'A.dtsx' }),
      buildFinishedExecution({ id: '2', endedAt: hoursAgo(1), packageName: 'B.dtsx' }),
      buildFinishedExecution({ id: '3', endedAt: hoursAgo(1), packageName: 'B.dtsx' }),
    ]);
    const namesOf = async (query: string) =>
      (await readList(query)).packages?.map(({ packageName }) => packageName);
    expect(await namesOf('')).toEqual(['B.dtsx', 'A.dtsx']);
    expect(await namesOf('sort=name')).toEqual(['A.dtsx', 'B.dtsx']);
    expect(await namesOf('text=sales+a.dt')).toEqual(['A.dtsx']);
    expect(await readList('text=nothing')).toMatchObject({ packages: [], totalCount: 2 });
  });

  it('are said to be unknown, not none, while history is not being kept', async () => {
    const store = startStore(temporaryStoreFile(), { open: () => Promise.reject(new Error('no')) });
    placeStore(store);
    await store.records.restore([CLUSTER]);
    const data = await readList();
    expect(data).toMatchObject({ packages: null, totalCount: null });
    expect(data.store.status).not.toBe('keeping');
  });

  it.each([
    ['range=1y', CLUSTER, 400],
    ['sort=nonsense', CLUSTER, 400],
    [`text=${'x'.repeat(300)}`, CLUSTER, 400],
    ['', 'NOWHERE', 404],
  ])('%s of %s is refused with %d', async (query, cluster, status) => {
    await placeHistory([]);
    expect((await list(query, cluster)).status).toBe(status);
  });
});

describe('one package', () => {
  const names = { folder: 'A/B', project: '%2F 文件夹', package: `${'x'.repeat(255)}.dtsx` };

  it('is found under whatever name SSISDB allows, with its series and runs', async () => {
    const named = {
      folderName: names.folder,
      projectName: names.project,
      packageName: names.package,
    };
    const execution = buildFinishedExecution({ ...named, endedAt: hoursAgo(1) });
    await placeHistory([execution]);
    const data = await readOne(names, 'range=24h');
    expect(data).toMatchObject({ ...named, isKnown: true });
    expect(data.package?.series).toHaveLength(25);
    const counted = data.package?.series.filter(({ figures }) => figures.runs > 0);
    expect(counted).toEqual([
      expect.objectContaining({ isRecorded: true, figures: expect.objectContaining({ runs: 1 }) }),
    ]);
    expect(data.package?.runs).toEqual([
      expect.objectContaining({
        id: '4711',
        runMs: 240_000,
        queueMs: 60_000,
        workerName: 'ETLW01',
      }),
    ]);
  });

  it('that nobody saw run is told as such, and its days before the history are no zeros', async () => {
    await placeHistory([]);
    expect(await readOne(names)).toMatchObject({ isKnown: false, package: null });
    const recording = { ...WHOLE, isWhole: false, recordedSince: hoursAgo(24 * 3) };
    await placeHistory([buildFinishedExecution({ endedAt: hoursAgo(1) })], recording);
    const data = await readOne({ folder: 'Sales', project: 'Daily', package: 'Load.dtsx' });
    const recorded = data.package?.series.map(({ isRecorded }) => isRecorded) ?? [];
    expect(recorded[0]).toBe(false);
    expect(recorded.at(-1)).toBe(true);
  });
});
