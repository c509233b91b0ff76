import type { Acknowledgement, Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent, AnomalyEventRecord } from '@/lib/domain/anomalies/anomaly-event';
import { AppError } from '@/lib/domain/app-error';
import { writeAnomalies } from '@/lib/store/anomalies/anomalies';
import { giveKey, writeAnomalyEvents } from '@/lib/store/anomalies/anomaly-events';
import { LiveRecords } from './live-records';
import { mergeLifecycle } from '@/lib/store/anomalies/merge-lifecycle';
import { mergeMemory } from '@/lib/store/clusters/merge-memory';
import type { Database } from '@/lib/store/database/open-database';
import { readRecord } from './read-records';
import type { RecordOutboxes } from '@/lib/store/writing/record-outboxes';
import type { StoreSession } from './store-session';
import type { WatchRecord } from './watch-record';
import type { WriteQueue } from '@/lib/store/writing/write-queue';

type Rooms = {
  session: StoreSession;
  queue: WriteQueue;
  outboxes: RecordOutboxes;
  /** Writes soon what waits. */
  wake: () => void;
};

/**
 * What has to survive from one poll to the next, and from one start to the next, per cluster. Polls read and write it in
 * memory and never wait for a disk; what is worth keeping goes to the database behind them.
 */
export class WatchRecords {
  private readonly live = new LiveRecords();
  private clusters: readonly string[] | null = null;
  private isRestored = false;

  constructor(private readonly rooms: Rooms) {}

  /** The record of a cluster; an empty one when it was never saved. */
  load(cluster: string): WatchRecord {
    return this.live.load(cluster);
  }

  /** Replaces the record of a cluster, and adds what happened to its anomalies to their history. */
  save(cluster: string, record: WatchRecord, events: readonly AnomalyEventRecord[]): void {
    this.live.save(cluster, record);
    this.rooms.outboxes.follow(cluster, record, events.map(giveKey), Date.now());
    this.rooms.wake();
  }

  /** Of a cluster's history what is not on disk yet. */
  recentHistory(cluster: string): ReturnType<RecordOutboxes['recentHistory']> {
    return this.rooms.outboxes.recentHistory(cluster);
  }

  /**
   * Brings back what the store kept of these clusters; resolves at the latest after `withinMs`. When the store opens later,
   * what it kept is merged then: see mergeLifecycle.
   */
  async restore(clusters: readonly string[], withinMs = 5_000): Promise<void> {
    this.clusters = clusters;
    let timer: NodeJS.Timeout | undefined;
    const isOver = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([this.rooms.session.settleAgain(), isOver]);
    clearTimeout(timer);
  }

  /** From now on these clusters; what the store kept of those that are new is brought back, if it can be read. */
  async follow(clusters: readonly string[]): Promise<void> {
    const added = clusters.filter((name) => !this.clusters?.includes(name));
    this.clusters = clusters;
    if (!this.isRestored || added.length === 0) return;
    try {
      await this.rooms.session.run(async (database) => {
        for (const cluster of added) await this.restoreOne(database, cluster);
      });
    } catch (error) {
      // They begin with nothing, as they would with a new store.
      if (!(error instanceof AppError)) throw error;
    }
  }

  /**
   * Acknowledges an open anomaly, or with null takes that back: on disk first, then in the record that the next poll starts
   * from. Rejects with AppError: notFound when no such anomaly is open, storeUnavailable when history is not being kept.
   */
  async acknowledge(
    cluster: string,
    anomalyId: string,
    acknowledgement: Acknowledgement | null,
    event: AnomalyEvent,
  ): Promise<void> {
    const find = () => this.load(cluster).lifecycle.open.find(({ id }) => id === anomalyId);
    await this.rooms.session.run(async (database) => {
      const anomaly = find();
      if (!anomaly) throw notFound();
      await this.writeNow(database, { ...anomaly, acknowledgement }, { anomalyId, event });
    });
    // A poll may have ended meanwhile: the newest state counts, and is written again.
    const record = this.load(cluster);
    const { lifecycle } = record;
    const open = lifecycle.open.map((one) =>
      one.id === anomalyId ? { ...one, acknowledgement } : one,
    );
    this.save(cluster, { ...record, lifecycle: { ...lifecycle, open } }, []);
    const newest = [...open, ...lifecycle.resolved].find(({ id }) => id === anomalyId);
    if (newest) this.rooms.outboxes.anomalies.put(anomalyId, newest);
  }

  /** Adds an event to any anomaly that is kept. Rejects like `acknowledge`. */
  async comment(anomalyId: string, event: AnomalyEvent): Promise<void> {
    await this.rooms.session.run(async (database) => {
      await this.rooms.queue.flush(database);
      const found = await database.client.anomaly.findUnique({ where: { id: anomalyId } });
      if (!found) throw notFound();
      await this.writeNow(database, null, { anomalyId, event });
    });
  }

  /** Called with every database that was opened, before anything is written to it. */
  async bringUpToDate(database: Database): Promise<void> {
    if (this.isRestored) {
      // It may be another file than the one before, or an older copy of it.
      this.rooms.outboxes.putRest(true, Date.now());
    } else if (this.clusters) {
      for (const cluster of this.clusters) await this.restoreOne(database, cluster);
      this.isRestored = true;
    }
    await this.rooms.queue.flush(database);
  }

  /** Ids of what is open in the clusters that are watched; null as long as nobody knows. */
  openIds(): ReadonlySet<string> | null {
    if (!this.isRestored || !this.clusters) return null;
    const open = this.clusters.flatMap((cluster) => this.load(cluster).lifecycle.open);
    return new Set(open.map(({ id }) => id));
  }

  private async restoreOne(database: Database, cluster: string): Promise<void> {
    const now = new Date();
    const kept = await readRecord(database, cluster, now);
    const live = this.load(cluster);
    const { lifecycle, renamed } = mergeLifecycle(live.lifecycle, kept.lifecycle);
    const merged = { ...live, memory: mergeMemory(live.memory, kept.memory), lifecycle };
    this.rooms.outboxes.rename(renamed);
    this.rooms.outboxes.accept(cluster, kept, now.getTime());
    this.rooms.outboxes.follow(cluster, merged, [], now.getTime());
    this.live.save(cluster, merged);
  }

  private async writeNow(
    database: Database,
    anomaly: Anomaly | null,
    record: AnomalyEventRecord,
  ): Promise<void> {
    await this.rooms.queue.flush(database);
    await database.transaction(async (transaction) => {
      await writeAnomalies(transaction, { items: anomaly ? [anomaly] : [], goneKeys: [] });
      await writeAnomalyEvents(transaction, { items: [giveKey(record)], goneKeys: [] });
    });
  }
}

function notFound(): AppError {
  return new AppError('notFound', 'There is no such anomaly.');
}
