import { EMPTY_RECORD, type WatchRecord } from './watch-record';

/** The newest record of every cluster, in memory. */
export class LiveRecords {
  private readonly records = new Map<string, WatchRecord>();

  /** The record of a cluster; an empty one when it was never saved. */
  load(cluster: string): WatchRecord {
    return this.records.get(cluster) ?? EMPTY_RECORD;
  }

  /** Replaces the record of a cluster. */
  save(cluster: string, record: WatchRecord): void {
    this.records.set(cluster, record);
  }
}
