import type { Anomaly } from '@/lib/domain/anomaly';
import { RULE_IDS, type RuleId } from '@/lib/domain/finding';

const everythingBut = (...causes: RuleId[]) => RULE_IDS.filter((rule) => !causes.includes(rule));

/**
 * Which rules explain which others, within one cluster. No circles: an instance that cannot be reached hides
 * what its replica is, never the other way round. Workers reach SSISDB through the master.
 */
export const COVERED_BY_CAUSE: Partial<Record<RuleId, readonly RuleId[]>> = {
  'unreachable-instance': everythingBut('unreachable-instance'),
  'unreadable-replica': everythingBut('unreachable-instance', 'unreadable-replica'),
  'scale-out-disabled': ['no-usable-worker', 'offline-worker', 'late-worker'],
  'stale-master-heartbeat': ['no-usable-worker', 'offline-worker', 'late-worker'],
  'no-usable-worker': ['offline-worker', 'late-worker'],
};

/** Points every open anomaly at the top-most open one that explains it, and frees those that nothing explains now. */
export function inhibitAnomalies(open: readonly Anomaly[]): Anomaly[] {
  return open.map((anomaly) => ({
    ...anomaly,
    inhibitedBy: topCauseOf(anomaly, open)?.id ?? null,
  }));
}

function topCauseOf(anomaly: Anomaly, open: readonly Anomaly[]): Anomaly | null {
  const cause = open.find(({ rule }) => COVERED_BY_CAUSE[rule]?.includes(anomaly.rule));
  return cause ? (topCauseOf(cause, open) ?? cause) : null;
}
