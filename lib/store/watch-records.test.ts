import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '@/lib/domain/anomalies/anomaly';
import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  temporaryStoreFile,
} from '@/lib/testing/temporary-store';
import { EMPTY_RECORD } from './watch-record';

const CLUSTER = 'PROD-ETL';
const ACKNOWLEDGEMENT: Acknowledgement = {
  by: 'Ada',
  reason: 'disk "ordered"; \u{1f4e6}',
  at: NOW,
  until: null,
};
const ACKNOWLEDGED = { kind: 'acknowledged', at: NOW, acknowledgement: ACKNOWLEDGEMENT } as const;

const offline = buildAnomaly('offline-worker', {
  inhibitedBy: 'x',
  evidence: { heartbeatAgeMs: 301_000, machineName: "ETL'W01", taskIds: ['1', '2'] },
});

describe('the record of a cluster', () => {
  it('that was never saved is empty', async () => {
    const { records } = await startKeepingStore(temporaryStoreFile());
    expect(records.load('NOWHERE')).toEqual(EMPTY_RECORD);
  });

  it('is the newest that was saved, apart from that of other clusters', async () => {
    const { records } = await startKeepingStore(temporaryStoreFile());
    records.save('A', recordOf(offline), []);
    records.save('A', EMPTY_RECORD, []);
    records.save('B', recordOf(offline), []);
    expect(records.load('A')).toEqual(EMPTY_RECORD);
    expect(records.load('B')).toEqual(recordOf(offline));
  });

  it('survives a restart with every open and recently resolved anomaly as it was', async () => {
    const file = temporaryStoreFile();
    const now = new Date();
    const resolved = buildAnomaly('late-worker', { status: 'resolved', resolvedAt: now });
    const first = await startKeepingStore(file);
    const acknowledged = { ...offline, acknowledgement: ACKNOWLEDGEMENT };
    first.records.save(CLUSTER, recordOf(acknowledged, resolved), []);
    await first.close();
    const second = await startKeepingStore(file);
    expect(second.records.load(CLUSTER)).toEqual(recordOf(acknowledged, resolved));
    expect(second.records.load('OTHER')).toEqual(EMPTY_RECORD);
  });

  it('survives a restart with what was remembered, and without what was forgotten', async () => {
    const file = temporaryStoreFile();
    const worker = (id: string) => ({
      id,
      name: `\u5de5\u4f5c ${id}`,
      machineName: null,
      firstSeenAt: minutesAgo(90),
      lastSeenAt: minutesAgo(1),
      state: 'late' as const,
      stateChangedAts: [minutesAgo(5), minutesAgo(2)],
    });
    const certificate = {
      thumbprint: 'BB',
      previous: { thumbprint: 'AA', changedAt: minutesAgo(3) },
    };
    const memory: ClusterMemory = {
      ...EMPTY_MEMORY,
      workers: { a: worker('a'), b: worker('b') },
      certificate,
    };
    const later: ClusterMemory = { ...EMPTY_MEMORY, workers: { b: worker('b') }, certificate };
    const first = await startKeepingStore(file);
    first.records.save(CLUSTER, { ...EMPTY_RECORD, memory }, []);
    first.records.save(CLUSTER, { ...EMPTY_RECORD, memory: later }, []);
    await first.close();
    const second = await startKeepingStore(file);
    expect(second.records.load(CLUSTER).memory).toEqual(later);
  });

  it('that a later poll has resolved is not open after a restart', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    first.records.save(CLUSTER, recordOf(offline), [openingOf(offline)]);
    const resolved = { ...offline, status: 'resolved' as const, resolvedAt: new Date() };
    first.records.save(CLUSTER, recordOf(resolved), []);
    await first.close();
    const second = await startKeepingStore(file);
    expect(second.records.load(CLUSTER)).toEqual(recordOf(resolved));
  });
});

describe('an acknowledgement', () => {
  it('is on disk and in the record when its promise resolves, and in the timeline', async () => {
    const file = temporaryStoreFile();
    const store = await startKeepingStore(file);
    store.records.save(CLUSTER, recordOf(offline), [openingOf(offline)]);
    await store.records.acknowledge(CLUSTER, offline.id, ACKNOWLEDGEMENT, ACKNOWLEDGED);
    const [open] = store.records.load(CLUSTER).lifecycle.open;
    expect(open).toEqual({ ...offline, acknowledgement: ACKNOWLEDGEMENT });
    expect(await store.anomalies.find(offline.id)).toEqual(open);
    expect(await store.anomalies.events(offline.id)).toEqual([
      openingOf(offline).event,
      ACKNOWLEDGED,
    ]);
  });

  it('can be withdrawn', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    store.records.save(CLUSTER, recordOf({ ...offline, acknowledgement: ACKNOWLEDGEMENT }), []);
    await store.records.acknowledge(CLUSTER, offline.id, null, {
      kind: 'acknowledgementEnded',
      at: NOW,
      cause: 'withdrawn',
      by: 'Ada',
    });
    expect(store.records.load(CLUSTER)).toEqual(recordOf(offline));
    expect(await store.anomalies.find(offline.id)).toEqual(offline);
  });

  it('of what a poll resolves at the same time leaves it resolved, on disk as well', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    store.records.save(CLUSTER, recordOf(offline), []);
    const asked = store.records.acknowledge(CLUSTER, offline.id, ACKNOWLEDGEMENT, ACKNOWLEDGED);
    await Promise.resolve();
    const resolved = { ...offline, status: 'resolved' as const, resolvedAt: NOW };
    store.records.save(CLUSTER, recordOf(resolved), []);
    await asked.catch(() => undefined);
    expect(store.records.load(CLUSTER)).toEqual(recordOf(resolved));
    expect(await store.anomalies.list({ status: 'open' }, { before: null, take: 9 })).toEqual({
      anomalies: [],
      next: null,
    });
  });

  it('of what is not open is refused', async () => {
    const { records } = await startKeepingStore(temporaryStoreFile());
    await expect(
      records.acknowledge(CLUSTER, 'nothing', ACKNOWLEDGEMENT, ACKNOWLEDGED),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a comment', () => {
  const comment = { kind: 'commented', at: NOW, by: 'Ada', text: 'a\nb' } as const;

  it('is kept for an anomaly that a poll has only just found, and for one that is resolved', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const resolved = buildAnomaly('late-worker', { status: 'resolved', resolvedAt: NOW });
    store.records.save(CLUSTER, recordOf(offline, resolved), [openingOf(offline)]);
    await store.records.comment(offline.id, comment);
    await store.records.comment(resolved.id, comment);
    expect(await store.anomalies.events(offline.id)).toEqual([openingOf(offline).event, comment]);
    expect(await store.anomalies.events(resolved.id)).toEqual([comment]);
  });

  it('on nothing is refused', async () => {
    const { records } = await startKeepingStore(temporaryStoreFile());
    await expect(records.comment('nothing', comment)).rejects.toMatchObject({ code: 'notFound' });
  });
});
