import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { fingerprintOf, type Finding } from '@/lib/domain/anomalies/finding';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { endAcknowledgement } from './end-acknowledgement';
import { inhibitAnomalies } from './inhibition';
import { findUndecided, type IsUndecided } from './undecided-subjects';
import type { LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';

const CLEAN_POLLS_TO_RESOLVE = 2;
const REOPEN_WITHIN_MS = 3_600_000;
const KEEP_RESOLVED_MS = 24 * 3_600_000;
const KEEP_RESOLVED_COUNT = 500;

type Poll = {
  state: LifecycleState;
  evaluation: RuleEvaluation;
  cluster: string;
  /** The web server's clock. */
  now: Date;
  createId: () => string;
};

export type AdvancedAnomalies = {
  state: LifecycleState;
  opened: Anomaly[];
  reopened: Anomaly[];
  resolved: Anomaly[];
};

/**
 * Takes one cluster's anomalies through one poll. An anomaly resolves only after clean polls in which its rule was
 * evaluated for its subject; until then it stays open, and is stale while nobody knows. One that comes back within
 * an hour keeps its id and the instant when it opened first. An acknowledgement ends when its time is over, and when
 * the anomaly resolves; what reopens is acknowledged by nobody.
 */
export function advanceAnomalies(poll: Poll): AdvancedAnomalies {
  const { state, evaluation, now } = poll;
  const findings = new Map(evaluation.findings.map((one) => [fingerprintOf(one), one]));
  const isUndecided = findUndecided(evaluation, state);
  const known = advanceOpen(poll, findings, isUndecided);
  const fresh = admitFindings(poll, findings, isUndecided);

  const open = inhibitAnomalies([...known.open, ...fresh.opened, ...fresh.reopened], now);
  const pick = (wanted: readonly Anomaly[]) => {
    const ids = new Set(wanted.map(({ id }) => id));
    return open.filter(({ id }) => ids.has(id));
  };
  const reopenedIds = new Set(fresh.reopened.map(({ id }) => id));
  const resolved = [...known.resolved, ...state.resolved.filter(({ id }) => !reopenedIds.has(id))]
    .filter((anomaly) => resolvedAgeMs(anomaly, now) <= KEEP_RESOLVED_MS)
    .slice(0, KEEP_RESOLVED_COUNT);
  return {
    state: { open, resolved, cleanPolls: known.cleanPolls, pending: fresh.pending },
    opened: pick(fresh.opened),
    reopened: pick(fresh.reopened),
    resolved: known.resolved,
  };
}

type Findings = ReadonlyMap<string, Finding>;

function advanceOpen({ state, now }: Poll, findings: Findings, isUndecided: IsUndecided) {
  const open: Anomaly[] = [];
  const resolved: Anomaly[] = [];
  const cleanPolls: LifecycleState['cleanPolls'] = {};
  for (const openBefore of state.open) {
    const anomaly = endAcknowledgement(openBefore, now);
    const finding = findings.get(fingerprintOf(anomaly));
    const polls = state.cleanPolls[anomaly.id] ?? 0;
    if (finding) {
      open.push({ ...anomaly, ...finding, lastFoundAt: now, isStale: false });
    } else if (isUndecided(anomaly)) {
      open.push({ ...anomaly, isStale: true });
      cleanPolls[anomaly.id] = polls;
    } else if (polls + 1 < CLEAN_POLLS_TO_RESOLVE) {
      open.push({ ...anomaly, isStale: false });
      cleanPolls[anomaly.id] = polls + 1;
    } else {
      resolved.push({
        ...anomaly,
        status: 'resolved',
        resolvedAt: now,
        isStale: false,
        inhibitedBy: null,
        acknowledgement: null,
      });
    }
  }
  return { open, resolved, cleanPolls };
}

/** Opens, reopens or keeps waiting what is found and not open yet. */
function admitFindings(
  { state, cluster, now, createId }: Poll,
  findings: Findings,
  isUndecided: IsUndecided,
) {
  const openFingerprints = new Set(state.open.map(fingerprintOf));
  const pollsBefore = new Map(state.pending.map((one) => [fingerprintOf(one.finding), one.polls]));
  const earlierBy = new Map(
    state.resolved.toReversed().map((anomaly) => [fingerprintOf(anomaly), anomaly]),
  );
  const opened: Anomaly[] = [];
  const reopened: Anomaly[] = [];
  const pending = state.pending.filter(
    ({ finding }) => !findings.has(fingerprintOf(finding)) && isUndecided(finding),
  );
  for (const [fingerprint, finding] of findings) {
    if (openFingerprints.has(fingerprint)) continue;
    const polls = (pollsBefore.get(fingerprint) ?? 0) + 1;
    const earlier = earlierBy.get(fingerprint);
    if (polls < RULE_INFO[finding.rule].opensAfterPolls) {
      pending.push({ finding, polls });
    } else if (earlier && resolvedAgeMs(earlier, now) <= REOPEN_WITHIN_MS) {
      reopened.push(reopenAnomaly(earlier, finding, now));
    } else {
      opened.push(openAnomaly(finding, cluster, now, createId()));
    }
  }
  return { opened, reopened, pending };
}

function openAnomaly(finding: Finding, cluster: string, now: Date, id: string): Anomaly {
  return {
    ...finding,
    id,
    cluster,
    status: 'open',
    openedAt: now,
    lastFoundAt: now,
    resolvedAt: null,
    reopenCount: 0,
    isStale: false,
    inhibitedBy: null,
    acknowledgement: null,
  };
}

function reopenAnomaly(earlier: Anomaly, finding: Finding, now: Date): Anomaly {
  return {
    ...earlier,
    ...finding,
    status: 'open',
    lastFoundAt: now,
    resolvedAt: null,
    reopenCount: earlier.reopenCount + 1,
    acknowledgement: null,
  };
}

function resolvedAgeMs(anomaly: Anomaly, now: Date): number {
  return anomaly.resolvedAt ? now.getTime() - anomaly.resolvedAt.getTime() : 0;
}
