import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';

/**
 * What has to survive from one poll to the next, per cluster. Kept in the process: a restart forgets it.
 * `Lifecycle` is the state of the anomalies; the store does not look into it.
 */
export class WatchRecords<Lifecycle> {
  private readonly records = new Map<string, { memory: ClusterMemory; lifecycle: Lifecycle }>();

  constructor(private readonly emptyLifecycle: Lifecycle) {}

  /** The record of a cluster; an empty one when it was never saved. */
  load(cluster: string): { memory: ClusterMemory; lifecycle: Lifecycle } {
    return this.records.get(cluster) ?? { memory: EMPTY_MEMORY, lifecycle: this.emptyLifecycle };
  }

  /** Replaces the record of a cluster. */
  save(cluster: string, record: { memory: ClusterMemory; lifecycle: Lifecycle }): void {
    this.records.set(cluster, record);
  }
}
