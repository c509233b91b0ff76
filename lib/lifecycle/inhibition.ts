import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';

const everythingBut = (...causes: RuleId[]) => RULE_IDS.filter((rule) => !causes.includes(rule));

/**
 * Which rules explain which others, within one cluster. No circles: an instance that cannot be reached hides
 * what its replica is, never the other way round. Workers reach SSISDB through the master.
 */
export const COVERED_BY_CAUSE: Partial<Record<RuleId, readonly RuleId[]>> = {
  'unreachable-instance': everythingBut('unreachable-instance'),
  'unreadable-replica': everythingBut('unreachable-instance', 'unreadable-replica'),
  'scale-out-disabled': [
    'no-usable-worker',
    'offline-worker',
    'late-worker',
    'unstartable-execution',
    'delayed-execution',
  ],
  'stale-master-heartbeat': [
    'no-usable-worker',
    'offline-worker',
    'late-worker',
    'unstartable-execution',
    'delayed-execution',
  ],
  'no-usable-worker': ['offline-worker', 'late-worker', 'unstartable-execution'],
  'offline-worker': ['ghost-execution'],
  'primary-changed': ['stale-master-heartbeat', 'unexpectedly-ended-execution'],
};

/** A cause that explains only what begins with it: how long after it was opened it still does. */
const COVERS_FOR_MS: Partial<Record<RuleId, number>> = { 'primary-changed': 120_000 };

/** A cause that explains only what it is connected with: a worker only the executions that it was lost with. */
const IS_CONNECTED: Partial<Record<RuleId, (cause: Anomaly, effect: Anomaly) => boolean>> = {
  'offline-worker': (worker, { evidence }) => evidence.workerId === worker.subject.id,
};

/**
 * Points every open anomaly at the top-most open one that explains it, and frees those that nothing explains now. `now`
 * is the web server's clock.
 */
export function inhibitAnomalies(open: readonly Anomaly[], now: Date): Anomaly[] {
  const causes = indexCauses(
    open.filter(({ rule, openedAt }) => {
      const coversForMs = COVERS_FOR_MS[rule];
      return coversForMs === undefined || now.getTime() - openedAt.getTime() <= coversForMs;
    }),
  );
  return open.map((anomaly) => ({
    ...anomaly,
    inhibitedBy: topCauseOf(anomaly, causes)?.id ?? null,
  }));
}

type Causes = ReadonlyMap<RuleId, readonly Anomaly[]>;

/** Those that explain a rule at all, in the order in which they are open. */
function indexCauses(open: readonly Anomaly[]): Causes {
  const causes = new Map<RuleId, Anomaly[]>();
  for (const cause of open) {
    for (const effect of COVERED_BY_CAUSE[cause.rule] ?? []) {
      const known = causes.get(effect);
      if (known) known.push(cause);
      else causes.set(effect, [cause]);
    }
  }
  return causes;
}

function topCauseOf(anomaly: Anomaly, causes: Causes): Anomaly | null {
  const cause = causes
    .get(anomaly.rule)
    ?.find((one) => IS_CONNECTED[one.rule]?.(one, anomaly) ?? true);
  return cause ? (topCauseOf(cause, causes) ?? cause) : null;
}
