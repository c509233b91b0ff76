import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import type { NotEvaluated } from '@/lib/domain/anomalies/rule-outcome';
import type { ClusterState } from '@/lib/live/cluster-state';
import { endAcknowledgement } from '@/lib/lifecycle/end-acknowledgement';
import { judgeConnection } from '@/lib/services/judge-health';

/**
 * Anomalies of a cluster. Open ones are stale as well while there is no poll to trust, and an acknowledgement whose time
 * is over has ended, whether or not a poll has noticed.
 */
export function viewAnomalies(state: ClusterState, now: Date): Anomaly[] {
  const anomalies = state.anomalies.map((anomaly) => endAcknowledgement(anomaly, now));
  if (isJudged(state, now)) return anomalies;
  return anomalies.map((anomaly) =>
    anomaly.status === 'open' ? { ...anomaly, isStale: true } : anomaly,
  );
}

/** Rules that say nothing: those that the last poll could not ask, and all of them while there is no poll to trust. */
export function viewNotEvaluated(state: ClusterState, now: Date): NotEvaluated[] {
  if (isJudged(state, now)) return state.notEvaluated;
  return RULE_IDS.map((rule) => ({ rule, missing: ['source'] }));
}

function isJudged(state: ClusterState, now: Date): boolean {
  return judgeConnection(state, now) !== 'unknown';
}
