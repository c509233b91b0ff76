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
  'primary-changed': ['stale-master-heartbeat'],
};

/** A cause that explains only what begins with it: how long after it was opened it still does. */
const COVERS_FOR_MS: Partial<Record<RuleId, number>> = { 'primary-changed': 120_000 };

/**
 * Points every open anomaly at the top-most open one that explains it, and frees those that nothing explains now. `now`
 * is the web server's clock.
 */
export function inhibitAnomalies(open: readonly Anomaly[], now: Date): Anomaly[] {
  const causes = open.filter(({ rule, openedAt }) => {
    const coversForMs = COVERS_FOR_MS[rule];
    return coversForMs === undefined || now.getTime() - openedAt.getTime() <= coversForMs;
  });
  return open.map((anomaly) => ({
    ...anomaly,
    inhibitedBy: topCauseOf(anomaly, causes)?.id ?? null,
  }));
}

function topCauseOf(anomaly: Anomaly, causes: readonly Anomaly[]): Anomaly | null {
  const cause = causes.find(({ rule }) => COVERED_BY_CAUSE[rule]?.includes(anomaly.rule));
  return cause ? (topCauseOf(cause, causes) ?? cause) : null;
}
