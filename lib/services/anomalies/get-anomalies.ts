import 'server-only';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { AnomaliesPayload } from '@/lib/domain/anomalies/anomalies-payload';
import { viewAnomalies, viewNotEvaluated } from './anomaly-views';
import { compareAnomalies } from './compare-anomalies';
import { visibleClusters, wholeClusters } from '@/lib/services/visible-clusters';

/** Anomalies of all clusters: open ones worst first and newest first, then those resolved within a day. */
export function getAnomalies(now = new Date()): AnomaliesPayload {
  const states = visibleClusters();
  return {
    asOf: now,
    data: {
      clusters: states.map(({ settings }) => settings.name),
      anomalies: states.flatMap((state) => viewAnomalies(state, now)).sort(compareAnomalies),
      hiddenCount: countOpen(wholeClusters()) - countOpen(states),
      notEvaluated: states.flatMap((state) =>
        viewNotEvaluated(state, now).map((one) => ({ ...one, cluster: state.settings.name })),
      ),
    },
  };
}

function countOpen(states: readonly ClusterState[]): number {
  return states.flatMap(({ anomalies }) => anomalies).filter(({ status }) => status === 'open')
    .length;
}
