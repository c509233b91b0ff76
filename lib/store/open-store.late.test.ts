import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  startStore,
  temporaryStoreFile,
  untilFailing,
  untilKeeping,
} from '@/lib/testing/temporary-store';
import { buildRememberedWorker } from '@/lib/testing/build-worker';
import { EMPTY_RECORD } from './watch-record';

const CLUSTER = 'PROD-ETL';

/** A file that already holds these, and that cannot be opened until `mend` is called. */
async function startWithoutFile(...kept: Anomaly[]) {
  const file = temporaryStoreFile();
  const first = await startKeepingStore(file);
  first.records.save(CLUSTER, recordOf(...kept), kept.map(openingOf));
  await first.close();
  renameSync(file, `${file}.away`);
  mkdirSync(file);
  const store = startStore(file);
  await store.records.restore([CLUSTER]);
  await untilFailing(store);
  const mend = async () => {
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    await untilKeeping(store);
  };
  return { store, mend };
}

describe('a store that opens only after polls have found things', () => {
  const acknowledgement = { by: 'Ada', reason: '-', at: hoursAgo(1), until: null };
  const kept = buildAnomaly('offline-worker', {
    id: 'kept',
    openedAt: hoursAgo(30),
    lastFoundAt: hoursAgo(1),
    reopenCount: 2,
    evidence: { heartbeatAgeMs: 1 },
    acknowledgement,
  });
  const live = buildAnomaly('offline-worker', { id: 'live', evidence: { heartbeatAgeMs: 2 } });
  const covered = buildAnomaly('late-worker', { id: 'covered', inhibitedBy: 'live' });

  it('has one of what both know: older identity and acknowledgement, newest evidence', async () => {
    const { store, mend } = await startWithoutFile(kept);
    const known = recordOf(live, covered);
    const cleanPolls = { live: 1, covered: 2 };
    store.records.save(CLUSTER, { ...known, lifecycle: { ...known.lifecycle, cleanPolls } }, [
      openingOf(live),
      { anomalyId: 'live', event: { kind: 'becameStale', at: NOW } },
      openingOf(covered),
    ]);
    await mend();
    const { lifecycle } = store.records.load(CLUSTER);
    const { evidence, lastFoundAt } = live;
    expect(lifecycle.open).toEqual([
      { ...kept, evidence, lastFoundAt },
      { ...covered, inhibitedBy: 'kept' },
    ]);
    expect(lifecycle.cleanPolls).toEqual({ kept: 1, covered: 2 });
    const { anomalies } = await store.anomalies.list({}, { before: null, take: 9 });
    expect(anomalies.map(({ id }) => id)).toEqual(['covered', 'kept']);
    const events = await store.anomalies.events('kept');
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'becameStale']);
    expect(await store.anomalies.events('live')).toEqual([]);
  });

  it('gets to know that what it had open was resolved meanwhile', async () => {
    const { store, mend } = await startWithoutFile(kept);
    store.records.save(CLUSTER, recordOf({ ...live, status: 'resolved', resolvedAt: NOW }), []);
    await mend();
    expect(store.records.load(CLUSTER).lifecycle).toMatchObject({
      open: [],
      resolved: [{ id: 'kept', resolvedAt: NOW, acknowledgement: null }],
    });
  });

  it('adds what only it knows', async () => {
    const earlier = buildAnomaly('clock-skew', {
      id: 'earlier',
      status: 'resolved',
      resolvedAt: new Date(),
    });
    const { store, mend } = await startWithoutFile(kept, earlier);
    store.records.save(CLUSTER, recordOf(covered), []);
    await mend();
    expect(store.records.load(CLUSTER)).toEqual(recordOf(kept, covered, earlier));
  });

  it('keeps the first sight of a worker, and lets the next poll find a changed certificate', async () => {
    const file = temporaryStoreFile();
    const worker = buildRememberedWorker({ firstSeenAt: hoursAgo(90), lastSeenAt: hoursAgo(2) });
    const gone = buildRememberedWorker({ id: 'gone' });
    const certificate = { thumbprint: 'AA', previous: null };
    const first = await startKeepingStore(file);
    const workers = { [worker.id]: worker, gone };
    first.records.save(
      CLUSTER,
      { ...EMPTY_RECORD, memory: { ...EMPTY_MEMORY, workers, certificate } },
      [],
    );
    await first.close();
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    const seen = buildRememberedWorker({ firstSeenAt: minutesAgo(1), lastSeenAt: NOW });
    const memory = {
      ...EMPTY_MEMORY,
      workers: { [seen.id]: seen },
      certificate: { thumbprint: 'BB', previous: null },
    };
    store.records.save(CLUSTER, { ...EMPTY_RECORD, memory }, []);
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    await untilKeeping(store);
    expect(store.records.load(CLUSTER).memory).toEqual({
      ...EMPTY_MEMORY,
      workers: { [seen.id]: { ...seen, firstSeenAt: worker.firstSeenAt }, gone },
      certificate,
    });
  });
});
