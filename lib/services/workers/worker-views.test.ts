import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Section } from '@/lib/domain/section';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import {
  buildRememberedWorker,
  buildWorker,
  OTHER_WORKER_ID,
  WORKER_ID,
} from '@/lib/testing/build-worker';
import { hoursAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { buildStore } from '@/lib/testing/build-store';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { getOverview } from '@/lib/services/get-overview';
import { getWorkers } from './get-workers';

beforeEach(() => {
  emptyHub();
  placeStore(buildStore());
});

function onlySummary(now = NOW) {
  const [summary] = getOverview(now).data.clusters;
  if (!summary) throw new Error('no cluster');
  return summary;
}

function onlyWorker(now = NOW) {
  const [worker] = getWorkers('PROD-ETL', now).data.workers;
  if (!worker) throw new Error('no worker');
  return worker;
}

describe('a worker', () => {
  it('is what its heartbeat says, by SQL Server’s clock of the poll that read it', () => {
    const source = buildSource({ sqlClock: hoursAgo(-1), clockSkewMs: 3_600_000 });
    const workers = collected([buildWorker({ lastOnlineAt: hoursAgo(-1) })]);
    placeState({ snapshot: buildSnapshot({ source, sections: { workers } }) });
    expect(onlyWorker()).toMatchObject({ state: 'online', heartbeatAgeMs: 0 });
  });

  it('is unknown once the snapshot is too old, even if it was online', () => {
    placeState();
    expect(onlyWorker()).toMatchObject({ state: 'online', lastKnownState: 'online' });
    expect(onlyWorker(STALE)).toMatchObject({ state: 'unknown', lastKnownState: 'online' });
  });

  it.each<[string, Section<Worker[]>]>([
    ['failed', failed('timeout', { data: [buildWorker()], collectedAt: secondsAgo(15) })],
    [
      'was denied',
      {
        status: 'denied',
        object: 'internal.worker_agents',
        grant: 'GRANT',
        lastGood: { data: [buildWorker()], collectedAt: secondsAgo(15) },
      },
    ],
  ])('is unknown when the section %s, even if it was online', (_how, workers) => {
    placeSections({ workers });
    expect(onlyWorker()).toMatchObject({ state: 'unknown', lastKnownState: 'online' });
    expect(onlySummary().workers).toMatchObject({ online: 0, unknown: 1, total: 1 });
  });

  it('keeps its last known state, however long it cannot be read', () => {
    // Online ten seconds before it was read last; the clock has gone on for an hour since.
    const lastGood = {
      data: [buildWorker({ lastOnlineAt: new Date(hoursAgo(1).getTime() - 10_000) })],
      collectedAt: hoursAgo(1),
    };
    placeSections({ workers: failed('lockTimeout', lastGood) });
    expect(onlyWorker()).toMatchObject({
      state: 'unknown',
      lastKnownState: 'online',
      heartbeatAgeMs: 10_000,
    });
  });

  it('counts the tasks that it holds, and nobody knows how many when tasks cannot be read', () => {
    const tasks = collected([
      buildTask(),
      buildTask({ id: 'B', status: 'pulled' }),
      buildTask({ id: 'C', workerId: OTHER_WORKER_ID }),
      buildWaitingTask({ id: 'D' }),
    ]);
    placeSections({ tasks });
    expect(onlyWorker()).toMatchObject({ liveTaskCount: 2, maxTaskCount: 10 });
    placeSections({ tasks: denied('internal.tasks') });
    expect(onlyWorker().liveTaskCount).toBeNull();
    placeSections({ tasks: failed('timeout', { data: [buildTask()], collectedAt: NOW }) });
    expect(onlyWorker().liveTaskCount).toBeNull();
  });

  it('is new while it is disabled, alive, and this dashboard has known it for less than a day', () => {
    const workers = collected([buildWorker({ isEnabled: false })]);
    const snapshot = buildSnapshot({ sections: { workers } });
    const known = (firstSeenAt: Date) => ({
      ...EMPTY_MEMORY,
      workers: { [WORKER_ID]: buildRememberedWorker({ firstSeenAt }) },
    });
    placeState({ snapshot, memory: known(hoursAgo(2)) });
    expect(onlyWorker()).toMatchObject({ isNew: true, firstSeenAt: hoursAgo(2) });
    placeState({ snapshot, memory: known(hoursAgo(25)) });
    expect(onlyWorker().isNew).toBe(false);
    placeState({ snapshot });
    expect(onlyWorker()).toMatchObject({ isNew: false, firstSeenAt: null });
  });
});
