import type { Anomaly } from '@/lib/domain/anomaly';
import { writeAnomalies } from './anomalies';
import { writeAnomalyEvents, type KeyedEvent } from './anomaly-events';
import { ChangeTracker } from './change-tracker';
import { Outbox } from './outbox';
import { writeCertificates, type KeptCertificate } from './remembered-certificates';
import { keyOfWorker, writeWorkers, type KeptWorker } from './remembered-workers';
import type { WatchRecord } from './watch-record';

/** What waits to be written of the watched clusters, and what of it is worth writing. */
export class RecordOutboxes {
  readonly anomalies = new Outbox<Anomaly>(writeAnomalies);
  readonly events = new Outbox<KeyedEvent>(writeAnomalyEvents);
  readonly workers = new Outbox<KeptWorker>(writeWorkers);
  readonly certificates = new Outbox<KeptCertificate>(writeCertificates);

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

  /** In the order in which they are written: an event refers to its anomaly. */
  get all() {
    return [this.anomalies, this.events, this.workers, this.certificates] as const;
  }

  /** Puts what has changed in a cluster; anomalies that something happened to are written with their evidence. */
  follow(cluster: string, record: WatchRecord, events: readonly KeyedEvent[], nowMs: number): void {
    const { anomalies, workers, certificates } = partsOf(cluster, record);
    const eventful = new Set(events.map(({ anomalyId }) => anomalyId));
    this.anomalyTracker.follow(cluster, anomalies, nowMs, (id) => eventful.has(id));
    this.workerTracker.follow(cluster, workers, nowMs);
    this.certificateTracker.follow(cluster, certificates, nowMs);
    for (const event of events) this.events.put(event.key, event);
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
