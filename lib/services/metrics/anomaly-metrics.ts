import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewAnomalies, viewNotEvaluated } from '@/lib/services/anomalies/anomaly-views';
import { judgeConnection } from '@/lib/services/judge-health';
import { known, type ClusterMetric } from './define-metric';

/** What is wrong. That nothing is wrong is only said while the cluster is seen. */
export const ANOMALY_METRICS: readonly ClusterMetric[] = [
  {
    name: 'scale_out_watch_anomalies_open',
    help: 'Open anomalies that no other one explains; a zero is only there while the cluster can be seen',
    type: 'gauge',
    labelNames: ['severity'],
    samples: (state, now) => {
      const leading = leadingAnomalies(state, now);
      const connection = judgeConnection(state, now);
      const isSeen = connection === 'online' || connection === 'late';
      return SEVERITIES.map((severity) => ({
        labels: { severity },
        value: leading.filter((anomaly) => anomaly.severity === severity).length,
      })).filter(({ value }) => isSeen || value > 0);
    },
  },
  {
    name: 'scale_out_watch_anomalies_open_by_rule',
    help: 'The same by rule; only rules that found something',
    type: 'gauge',
    labelNames: ['rule'],
    samples: (state, now) => {
      const leading = leadingAnomalies(state, now);
      return RULE_IDS.map((rule) => ({
        labels: { rule },
        value: leading.filter((anomaly) => anomaly.rule === rule).length,
      })).filter(({ value }) => value > 0);
    },
  },
  {
    name: 'scale_out_watch_anomalies_acknowledged',
    help: 'Open anomalies that somebody has acknowledged',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) =>
      known(leadingAnomalies(state, now).filter((one) => one.acknowledgement !== null).length),
  },
  {
    name: 'scale_out_watch_rules_not_evaluated',
    help: 'Rules, and single subjects of rules, that nobody could judge in the last poll',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) => known(viewNotEvaluated(state, now).length),
  },
];

function leadingAnomalies(state: ClusterState, now: Date): Anomaly[] {
  return viewAnomalies(state, now).filter(
    ({ status, inhibitedBy }) => status === 'open' && inhibitedBy === null,
  );
}
