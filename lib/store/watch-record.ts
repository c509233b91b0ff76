import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import { EMPTY_HISTORY, type HistoryState } from '@/lib/domain/history/history-state';
import { EMPTY_LIFECYCLE, type LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';

/** What has to survive from one poll of a cluster to the next. */
export type WatchRecord = {
  memory: ClusterMemory;
  lifecycle: LifecycleState;
  history: HistoryState;
};

export const EMPTY_RECORD: WatchRecord = {
  memory: EMPTY_MEMORY,
  lifecycle: EMPTY_LIFECYCLE,
  history: EMPTY_HISTORY,
};
