import 'server-only';
import type { AnomaliesPayload } from '@/lib/domain/anomalies-payload';
import type { Anomaly } from '@/lib/domain/anomaly';
import { compareSeverity } from '@/lib/domain/severity';
import { liveHub } from '@/lib/live/live-hub';
import { viewAnomalies, viewNotEvaluated } from './anomaly-views';

/** Anomalies of all clusters: open ones worst first and newest first, then those resolved within a day. */
export function getAnomalies(now = new Date()): AnomaliesPayload {
  const states = liveHub().list();
  return {
    asOf: now,
    data: {
      clusters: states.map(({ settings }) => settings.name),
      anomalies: states.flatMap((state) => viewAnomalies(state, now)).sort(compareAnomalies),
      notEvaluated: states.flatMap((state) =>
        viewNotEvaluated(state, now).map((one) => ({ ...one, cluster: state.settings.name })),
      ),
    },
  };
}

function compareAnomalies(left: Anomaly, right: Anomaly): number {
  if (left.status !== right.status) return left.status === 'open' ? -1 : 1;
  if (left.resolvedAt && right.resolvedAt) {
    return right.resolvedAt.getTime() - left.resolvedAt.getTime();
  }
  return (
    compareSeverity(left.severity, right.severity) ||
    right.openedAt.getTime() - left.openedAt.getTime()
  );
}
