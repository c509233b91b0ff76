import type { Anomaly } from '@/lib/domain/anomaly';
import type { Measure, StateInterval } from '@/lib/domain/history';
import { writeAnomalies } from './anomalies';
import { writeAnomalyEvents, type KeyedEvent } from './anomaly-events';
import { ChangeTracker } from './change-tracker';
import { Outbox } from './outbox';
import { keyOfKeptMeasure, writeMeasures, type KeptMeasure } from './measures';
import { writeCertificates, type KeptCertificate } from './remembered-certificates';
import { keyOfWorker, writeWorkers, type KeptWorker } from './remembered-workers';
import { keyOfInterval, writeIntervals, type KeptInterval } from './state-intervals';
import type { WatchRecord } from './watch-record';

/** A few hours of ten clusters while the store fails. */
const MAX_WAITING_MEASURES = 100_000;

/** What waits to be written of the watched clusters, and what of it is worth writing. */
export class RecordOutboxes {
  readonly anomalies = new Outbox<Anomaly>(writeAnomalies);
  readonly events = new Outbox<KeyedEvent>(writeAnomalyEvents);
  readonly workers = new Outbox<KeptWorker>(writeWorkers);
  readonly certificates = new Outbox<KeptCertificate>(writeCertificates);
  readonly intervals = new Outbox<KeptInterval>(writeIntervals);
  readonly measures = new Outbox<KeptMeasure>(writeMeasures, MAX_WAITING_MEASURES);

  private readonly growingMeasures = new Map<string, readonly KeptMeasure[]>();

  private readonly anomalyTracker = new ChangeTracker<Anomaly>({
    keyOf: ({ id }) => id,
    lastingOf: (anomaly) => JSON.stringify({ ...anomaly, evidence: null, lastFoundAt: null }),
    driftAtOf: ({ lastFoundAt }) => lastFoundAt,
    put: (key, anomaly) => {
      this.anomalies.put(key, anomaly);
    },
  });

  private readonly workerTracker = new ChangeTracker<KeptWorker>({
    keyOf: keyOfWorker,
    lastingOf: (worker) => JSON.stringify({ ...worker, lastSeenAt: null }),
    driftAtOf: ({ lastSeenAt }) => lastSeenAt,
    put: (key, worker) => {
      this.workers.put(key, worker);
    },
    onGone: (key) => {
      this.workers.put(key, null);
    },
  });

  private readonly certificateTracker = new ChangeTracker<KeptCertificate>({
    keyOf: ({ cluster }) => cluster,
    lastingOf: (certificate) => JSON.stringify(certificate),
    driftAtOf: () => new Date(0),
    put: (key, certificate) => {
      this.certificates.put(key, certificate);
    },
  });

  private readonly intervalTracker = new ChangeTracker<KeptInterval>({
    keyOf: keyOfInterval,
    lastingOf: ({ state, isEnabled, subject }) => JSON.stringify([state, isEnabled, subject.name]),
    driftAtOf: ({ provenAt }) => provenAt,
    put: (key, interval) => {
      this.intervals.put(key, interval);
    },
  });

  /** In the order in which they are written: an event refers to its anomaly. */
  get all() {
    return [
      this.anomalies,
      this.events,
      this.workers,
      this.certificates,
      this.intervals,
      this.measures,
    ] as const;
  }

  /** Puts what has changed in a cluster; anomalies that something happened to are written with their evidence. */
  follow(cluster: string, record: WatchRecord, events: readonly KeyedEvent[], nowMs: number): void {
    const { anomalies, workers, certificates } = partsOf(cluster, record);
    const eventful = new Set(events.map(({ anomalyId }) => anomalyId));
    this.anomalyTracker.follow(cluster, anomalies, nowMs, (id) => eventful.has(id));
    this.workerTracker.follow(cluster, workers, nowMs);
    this.certificateTracker.follow(cluster, certificates, nowMs);
    for (const event of events) this.events.put(event.key, event);
    this.followHistory(cluster, record, nowMs);
  }

  /** Takes a cluster's record as the one that the database has. */
  accept(cluster: string, record: WatchRecord, nowMs: number): void {
    const { anomalies, workers, certificates } = partsOf(cluster, record);
    this.anomalyTracker.accept(cluster, anomalies, nowMs);
    this.workerTracker.accept(cluster, workers, nowMs);
    this.certificateTracker.accept(cluster, certificates, nowMs);
  }

  /** Puts what is not written as it is now; `isEverything`: into a database that may have none of it. */
  putRest(isEverything: boolean, nowMs: number): void {
    this.anomalyTracker.putRest(isEverything, nowMs);
    this.workerTracker.putRest(isEverything, nowMs);
    this.certificateTracker.putRest(isEverything, nowMs);
    this.intervalTracker.putRest(isEverything, nowMs);
    // A minute is written when it is over; while the process goes on, that is still to come.
    if (isEverything) return;
    for (const measures of this.growingMeasures.values()) this.putMeasures(measures);
  }

  /** Of a cluster's history what is not on disk yet: what waits, and what still grows as it is now. */
  recentHistory(cluster: string): { intervals: StateInterval[]; measures: Measure[] } {
    const isOfCluster = (item: { cluster: string }) => item.cluster === cluster;
    return {
      intervals: [
        ...this.intervals.waitingItems.filter(isOfCluster),
        ...this.intervalTracker.list(cluster),
      ],
      measures: [
        ...this.measures.waitingItems.filter(isOfCluster),
        ...(this.growingMeasures.get(cluster) ?? []),
      ],
    };
  }

  /** Intervals are written as they grow, minutes when they are over. */
  private followHistory(cluster: string, { history }: WatchRecord, nowMs: number): void {
    const { states, measures } = history;
    const withCluster = <Item>(items: readonly Item[]) =>
      items.map((item) => ({ ...item, cluster }));
    const ended = withCluster(states.ended);
    const endedKeys = new Set(ended.map(keyOfInterval));
    this.intervalTracker.follow(cluster, [...ended, ...withCluster(states.open)], nowMs, (key) =>
      endedKeys.has(key),
    );
    this.putMeasures(withCluster(measures.ended));
    this.growingMeasures.set(cluster, withCluster(measures.open));
  }

  private putMeasures(measures: readonly KeptMeasure[]): void {
    for (const measure of measures) this.measures.put(keyOfKeptMeasure(measure), measure);
  }

  /** What waits under ids that turned out to be those of kept anomalies goes to these; they had opened long before. */
  rename(renamed: ReadonlyMap<string, string>): void {
    if (renamed.size === 0) return;
    this.anomalies.revise((anomaly) => (renamed.has(anomaly.id) ? null : anomaly));
    this.events.revise((record) => {
      const anomalyId = renamed.get(record.anomalyId);
      if (anomalyId === undefined) return record;
      return record.event.kind === 'opened' ? null : { ...record, anomalyId };
    });
  }
}

function partsOf(cluster: string, { memory, lifecycle }: WatchRecord) {
  return {
    anomalies: [...lifecycle.open, ...lifecycle.resolved],
    workers: Object.values(memory.workers).map((worker) => ({ ...worker, cluster })),
    certificates: memory.certificate ? [{ ...memory.certificate, cluster }] : [],
  };
}
