import type { ReadinessNote } from './ha-readiness';

/** Where notes of steps towards high availability are kept. A note is never changed; a newer one of the same part counts. */
export type ReadinessNoteStore = {
  /** All notes of a cluster, in any order. */
  list(cluster: string): Promise<ReadinessNote[]>;
  add(cluster: string, note: ReadinessNote): Promise<void>;
};
