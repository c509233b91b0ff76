import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { recordOf, startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import type { AnomalyFilter } from './anomaly-history';
import type { Store } from '@/lib/store/open-store';

const onWorker = (id: string) => ({ kind: 'worker' as const, id, name: id });

/** Two clusters, three rules, four subjects; several opened in the same millisecond. */
const KEPT: Anomaly[] = Array.from({ length: 60 }, (_, index) =>
  buildAnomaly(
    (['offline-worker', 'late-worker', 'clock-skew'] as const)[index % 3] ?? 'clock-skew',
    {
      id: `id-${String((index * 37) % 60).padStart(2, '0')}`,
      cluster: index % 2 ? 'A' : 'B',
      severity: index % 5 ? 'warning' : 'critical',
      subject: onWorker(`W${index % 4}`),
      openedAt: minutesAgo(Math.floor(index / 4)),
      status: index % 4 ? 'resolved' : 'open',
      resolvedAt: index % 4 ? NOW : null,
    },
  ),
);

const newestFirst = (left: Anomaly, right: Anomaly) =>
  right.openedAt.getTime() - left.openedAt.getTime() || (left.id < right.id ? 1 : -1);

async function startFilled(): Promise<Store> {
  const store = await startKeepingStore(temporaryStoreFile(), ['A', 'B']);
  for (const cluster of ['A', 'B']) {
    store.records.save(cluster, recordOf(...KEPT.filter((one) => one.cluster === cluster)), []);
  }
  await expect.poll(async () => store.anomalies.find('id-00')).not.toBeNull();
  return store;
}

async function readAll(store: Store, filter: AnomalyFilter, take: number): Promise<Anomaly[]> {
  const all: Anomaly[] = [];
  for (let before: string | null = null; ;) {
    const { anomalies, next } = await store.anomalies.list(filter, { before, take });
    expect(anomalies.length).toBeLessThanOrEqual(take);
    all.push(...anomalies);
    if (next === null) return all;
    before = next;
  }
}

describe('the list of kept anomalies', () => {
  it('is complete and without doubles, newest opened first, whatever the size of the pages', async () => {
    const store = await startFilled();
    const expected = KEPT.toSorted(newestFirst);
    for (const take of [1, 7, 60, 500]) expect(await readAll(store, {}, take)).toEqual(expected);
  });

  it.each<[string, AnomalyFilter, (anomaly: Anomaly) => boolean]>([
    ['cluster', { clusters: ['A'] }, ({ cluster }) => cluster === 'A'],
    ['clusters', { clusters: ['A', 'B', 'C'] }, () => true],
    ['no cluster', { clusters: [] }, () => false],
    ['severity', { severities: ['critical'] }, ({ severity }) => severity === 'critical'],
    ['rule', { rule: 'clock-skew' }, ({ rule }) => rule === 'clock-skew'],
    ['status', { status: 'open' }, ({ status }) => status === 'open'],
    ['subject', { subjectId: 'W2' }, ({ subject }) => subject.id === 'W2'],
    [
      'time',
      { openedFrom: minutesAgo(9), openedTo: minutesAgo(3) },
      ({ openedAt }) => openedAt >= minutesAgo(9) && openedAt < minutesAgo(3),
    ],
    [
      'everything at once',
      {
        clusters: ['B', 'C'],
        severities: ['critical', 'warning'],
        rule: 'offline-worker',
        status: 'open',
        subjectId: 'W0',
        openedFrom: minutesAgo(20),
        openedTo: NOW,
      },
      (one) =>
        one.cluster === 'B' &&
        one.rule === 'offline-worker' &&
        one.status === 'open' &&
        one.subject.id === 'W0' &&
        one.openedAt < NOW,
    ],
  ])('can be filtered by %s', async (_, filter, isWanted) => {
    const store = await startFilled();
    expect(await readAll(store, filter, 4)).toEqual(KEPT.filter(isWanted).sort(newestFirst));
  });

  it.each(['', 'x', '1', '-1.a', `${'9'.repeat(99)}.a`])(
    'refuses %j, which is no page that was given out',
    async (before) => {
      const store = await startKeepingStore(temporaryStoreFile());
      await expect(store.anomalies.list({}, { before, take: 5 })).rejects.toMatchObject({
        code: 'badRequest',
      });
      expect(store.status()).toMatchObject({ status: 'keeping' });
    },
  );
});

describe('what is kept of one anomaly', () => {
  it('is found by its id, and nothing by another', async () => {
    const store = await startFilled();
    expect(await store.anomalies.find('id-07')).toEqual(KEPT.find(({ id }) => id === 'id-07'));
    expect(await store.anomalies.find("id-07' OR 1=1 --")).toBeNull();
    expect(await store.anomalies.events('nothing')).toEqual([]);
  });

  it('has others like it: of the same cluster, rule and subject, newest first', async () => {
    const store = await startFilled();
    const [some] = KEPT;
    if (!some) throw new Error('expected anomalies');
    const isLike = ({ id, cluster, rule, subject }: Anomaly) =>
      id !== some.id &&
      cluster === some.cluster &&
      rule === some.rule &&
      subject.id === some.subject.id;
    const expected = KEPT.filter(isLike).sort(newestFirst);
    expect(expected.length).toBeGreaterThan(2);
    expect(await store.anomalies.similar(some, 99)).toEqual(expected);
    expect(await store.anomalies.similar(some, 2)).toEqual(expected.slice(0, 2));
  });
});

describe('events', () => {
  it('of one anomaly come oldest first, those of the same instant as they were told', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    const anomaly = buildAnomaly('offline-worker');
    const { severity, id: anomalyId } = anomaly;
    const evidence = { taskIds: ['1'], thumbprint: null };
    const events: AnomalyEvent[] = [
      { kind: 'reopened', at: NOW, severity, evidence },
      { kind: 'inhibited', at: NOW, by: 'x' },
      { kind: 'becameStale', at: minutesAgo(1) },
      { kind: 'resolved', at: NOW },
    ];
    store.records.save(
      'PROD-ETL',
      recordOf(anomaly),
      events.map((event) => ({ anomalyId, event })),
    );
    await expect.poll(() => store.anomalies.find(anomalyId)).not.toBeNull();
    const [reopened, inhibited, stale, resolved] = events;
    expect(await store.anomalies.events(anomalyId)).toEqual([stale, reopened, inhibited, resolved]);
  });
});
