import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewAnomalies } from './anomaly-views';
import { visibleClusters } from '@/lib/services/visible-clusters';

export type LiveAnomaly = { state: ClusterState; anomaly: Anomaly };

/** An anomaly that is open or was resolved within a day, with its cluster; null for every other id. */
export function findLiveAnomaly(id: string, now: Date): LiveAnomaly | null {
  for (const state of visibleClusters()) {
    const anomaly = viewAnomalies(state, now).find((one) => one.id === id);
    if (anomaly) return { state, anomaly };
  }
  return null;
}
