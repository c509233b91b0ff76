import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { Measure, StateInterval } from '@/lib/domain/history/history';
import { listChanges, type RecordedChange } from '@/lib/domain/availability/recorded-change';
import { writeAnomalies } from '@/lib/store/anomalies/anomalies';
import { writeAnomalyEvents, type KeyedEvent } from '@/lib/store/anomalies/anomaly-events';
import { ChangeTracker } from './change-tracker';
import { keyInCluster } from '@/lib/store/clusters/cluster-key';
import { isSame } from './is-same';
import { Outbox } from './outbox';
import { keyOfKeptMeasure, writeMeasures, type KeptMeasure } from '@/lib/store/history/measures';
import { keyOfChange, writeChanges, type KeptChange } from '@/lib/store/history/recorded-changes';
import {
  writeCertificates,
  type KeptCertificate,
} from '@/lib/store/clusters/remembered-certificates';
import {
  writeExecutions,
  writeGroups,
  type KeptExecutions,
  type KeptGroup,
} from '@/lib/store/clusters/remembered-groups';
import { writeTimeouts, type KeptTimeout } from '@/lib/store/clusters/remembered-timeouts';
import { writeWorkers, type KeptWorker } from '@/lib/store/clusters/remembered-workers';
import {
  keyOfInterval,
  writeIntervals,
  type KeptInterval,
} from '@/lib/store/history/state-intervals';
import type { WatchRecord } from '@/lib/store/watch-record';

/** About an hour of ten large clusters while the store fails. */
const MAX_WAITING_MEASURES = 100_000;

/** What is not on disk yet, or was not a moment ago. */
export type RecentHistory = {
  intervals: StateInterval[];
  measures: Measure[];
  changes: RecordedChange[];
};

/** What waits to be written of the watched clusters, and what of it is worth writing. */
export class RecordOutboxes {
  readonly anomalies = new Outbox<Anomaly>(writeAnomalies);
  readonly events = new Outbox<KeyedEvent>(writeAnomalyEvents);
  readonly workers = new Outbox<KeptWorker>(writeWorkers);
  readonly certificates = new Outbox<KeptCertificate>(writeCertificates);
  readonly groups = new Outbox<KeptGroup>(writeGroups);
  readonly timeouts = new Outbox<KeptTimeout>(writeTimeouts);
  readonly executions = new Outbox<KeptExecutions>(writeExecutions);
  readonly intervals = new Outbox<KeptInterval>(writeIntervals);
  readonly measures = new Outbox<KeptMeasure>(writeMeasures, MAX_WAITING_MEASURES);
  readonly changes = new Outbox<KeptChange>(writeChanges);

  private readonly growingMeasures = new Map<string, readonly KeptMeasure[]>();

  private readonly trackers = {
    anomalies: new ChangeTracker<Anomaly>({
      keyOf: ({ id }) => id,
      hasChanged: (before, after) => !isSame(before, after, ['evidence', 'lastFoundAt']),
      driftAtOf: ({ lastFoundAt }) => lastFoundAt,
      put: (key, anomaly) => {
        this.anomalies.put(key, anomaly);
      },
    }),
    workers: new ChangeTracker<KeptWorker>({
      keyOf: ({ cluster, id }) => keyInCluster(cluster, id),
      hasChanged: (before, after) => !isSame(before, after, ['lastSeenAt']),
      driftAtOf: ({ lastSeenAt }) => lastSeenAt,
      put: (key, worker) => {
        this.workers.put(key, worker);
      },
      onGone: (key) => {
        this.workers.put(key, null);
      },
    }),
    certificates: trackWhole(this.certificates, ({ cluster }) => cluster),
    groups: trackWhole(this.groups, ({ cluster, id }) => keyInCluster(cluster, id)),
    timeouts: trackWhole(this.timeouts, ({ cluster, key }) => keyInCluster(cluster, key)),
    executions: trackWhole(this.executions, ({ cluster }) => cluster),
  };

  private readonly intervalTracker = new ChangeTracker<KeptInterval>({
    keyOf: keyOfInterval,
    hasChanged: (before, after) => !isSame(before, after, ['provenAt']),
    driftAtOf: ({ provenAt }) => provenAt,
    put: (key, interval) => {
      this.intervals.put(key, interval);
    },
  });

  /** What the memory forgets stays written; what a restored one still holds is written again, which changes nothing. */
  private readonly changeTracker = new ChangeTracker<KeptChange>({
    keyOf: keyOfChange,
    hasChanged: () => false,
    driftAtOf: () => new Date(0),
    put: (key, change) => {
      this.changes.put(key, change);
    },
  });

  /** In the order in which they are written: an event refers to its anomaly. */
  get all() {
    return [
      ...[this.anomalies, this.events, this.workers, this.certificates],
      ...[this.groups, this.timeouts, this.executions],
      ...[this.intervals, this.measures, this.changes],
    ] as const;
  }

  /** Puts what has changed in a cluster; anomalies that something happened to are written with their evidence. */
  follow(cluster: string, record: WatchRecord, events: readonly KeyedEvent[], nowMs: number): void {
    const eventful = new Set(events.map(({ anomalyId }) => anomalyId));
    const { anomalies, ...rest } = partsOf(cluster, record);
    this.trackers.anomalies.follow(cluster, anomalies, nowMs, (id) => eventful.has(id));
    this.trackers.workers.follow(cluster, rest.workers, nowMs);
    this.trackers.certificates.follow(cluster, rest.certificates, nowMs);
    this.trackers.groups.follow(cluster, rest.groups, nowMs);
    this.trackers.timeouts.follow(cluster, rest.timeouts, nowMs);
    this.trackers.executions.follow(cluster, rest.executions, nowMs);
    for (const event of events) this.events.put(event.key, event);
    this.followHistory(cluster, record, nowMs);
  }

  /** Takes a cluster's record as the one that the database has. */
  accept(cluster: string, record: WatchRecord, nowMs: number): void {
    const parts = partsOf(cluster, record);
    this.trackers.anomalies.accept(cluster, parts.anomalies, nowMs);
    this.trackers.workers.accept(cluster, parts.workers, nowMs);
    this.trackers.certificates.accept(cluster, parts.certificates, nowMs);
    this.trackers.groups.accept(cluster, parts.groups, nowMs);
    this.trackers.timeouts.accept(cluster, parts.timeouts, nowMs);
    this.trackers.executions.accept(cluster, parts.executions, nowMs);
  }

  /** Puts what is not written as it is now; `isEverything`: into a database that may have none of it. */
  putRest(isEverything: boolean, nowMs: number): void {
    for (const tracker of Object.values(this.trackers)) tracker.putRest(isEverything, nowMs);
    this.intervalTracker.putRest(isEverything, nowMs);
    this.changeTracker.putRest(isEverything, nowMs);
    // A minute is written when it is over; while the process goes on, that is still to come.
    if (isEverything) return;
    for (const measures of this.growingMeasures.values()) this.putMeasures(measures);
  }

  /** Of a cluster's history what is not on disk yet: what waits, and what still grows as it is now. */
  recentHistory(cluster: string): RecentHistory {
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
      changes: [
        ...this.changes.waitingItems.filter(isOfCluster),
        ...this.changeTracker.list(cluster),
      ],
    };
  }

  /** Intervals are written as they grow, minutes when they are over. */
  private followHistory(cluster: string, { history, memory }: WatchRecord, nowMs: number): void {
    const { states, measures } = history;
    const withCluster = <Item>(items: readonly Item[]) =>
      items.map((item) => ({ ...item, cluster }));
    const ended = withCluster(states.ended);
    const endedKeys = new Set(ended.map(keyOfInterval));
    this.intervalTracker.follow(cluster, [...ended, ...withCluster(states.open)], nowMs, (key) =>
      endedKeys.has(key),
    );
    this.changeTracker.follow(cluster, withCluster(listChanges(memory)), nowMs);
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

/** For what does not grow by itself: every difference is written at once. */
function trackWhole<Item>(outbox: Outbox<Item>, keyOf: (item: Item) => string) {
  return new ChangeTracker<Item>({
    keyOf,
    hasChanged: (before, after) => !isSame(before, after),
    driftAtOf: () => new Date(0),
    put: (key, item) => {
      outbox.put(key, item);
    },
    onGone: (key) => {
      outbox.put(key, null);
    },
  });
}

function partsOf(cluster: string, { memory, lifecycle }: WatchRecord) {
  const { workers, certificate, availabilityGroups, timeouts, running } = memory;
  const ofCluster = <Item extends object>(item: Item) => ({ ...item, cluster });
  return {
    anomalies: [...lifecycle.open, ...lifecycle.resolved],
    workers: Object.values(workers).map(ofCluster),
    certificates: certificate ? [ofCluster(certificate)] : [],
    groups: Object.values(availabilityGroups).map(ofCluster),
    timeouts: Object.entries(timeouts).map(([key, timeout]) => ({ ...timeout, key, cluster })),
    executions: running.length > 0 ? [{ cluster, running }] : [],
  };
}
