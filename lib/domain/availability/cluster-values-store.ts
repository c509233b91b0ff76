import type { ClusterValues } from './cluster-values';

/** Where imports are kept. Records are never changed once they are saved. */
export type ClusterValuesStore = {
  /** The record with the newest `takenAt`; null when there never was an import. */
  latest(cluster: string): Promise<ClusterValues | null>;
  /** The newest records, newest first; of many in a row that tell the same, the first and the last suffice. */
  history(cluster: string, limit: number): Promise<ClusterValues[]>;
  /**
   * Adds a record and answers true; answers false, and keeps nothing, when a record of that cluster with the same or a
   * newer `takenAt` is there already. The comparison and the insertion are one transaction.
   */
  save(record: ClusterValues): Promise<boolean>;
};
