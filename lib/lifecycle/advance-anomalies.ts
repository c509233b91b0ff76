import type { Anomaly } from '@/lib/domain/anomaly';
import { fingerprintOf, type Finding } from '@/lib/domain/finding';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { endAcknowledgement } from './end-acknowledgement';
import { inhibitAnomalies } from './inhibition';
import type { LifecycleState } from '@/lib/domain/lifecycle-state';

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
  const known = advanceOpen(poll, findings);
  const fresh = admitFindings(poll, findings);

  const open = inhibitAnomalies([...known.open, ...fresh.opened, ...fresh.reopened]);
  const pick = (wanted: readonly Anomaly[]) =>
    open.filter(({ id }) => wanted.some((one) => one.id === id));
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

function advanceOpen({ state, evaluation, now }: Poll, findings: Findings) {
  const open: Anomaly[] = [];
  const resolved: Anomaly[] = [];
  const cleanPolls: LifecycleState['cleanPolls'] = {};
  for (const openBefore of state.open) {
    const anomaly = endAcknowledgement(openBefore, now);
    const finding = findings.get(fingerprintOf(anomaly));
    const polls = state.cleanPolls[anomaly.id] ?? 0;
    if (finding) {
      open.push({ ...anomaly, ...finding, lastFoundAt: now, isStale: false });
    } else if (isUndecided(anomaly, evaluation)) {
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
function admitFindings({ state, evaluation, cluster, now, createId }: Poll, findings: Findings) {
  const openFingerprints = new Set(state.open.map(fingerprintOf));
  const pollsBefore = new Map(state.pending.map((one) => [fingerprintOf(one.finding), one.polls]));
  const opened: Anomaly[] = [];
  const reopened: Anomaly[] = [];
  const pending = state.pending.filter(
    ({ finding }) => !findings.has(fingerprintOf(finding)) && isUndecided(finding, evaluation),
  );
  for (const [fingerprint, finding] of findings) {
    if (openFingerprints.has(fingerprint)) continue;
    const polls = (pollsBefore.get(fingerprint) ?? 0) + 1;
    const earlier = state.resolved.find((anomaly) => fingerprintOf(anomaly) === fingerprint);
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

/** Nobody could tell in this poll whether the rule holds for the subject. */
function isUndecided(
  { rule, subject }: Pick<Finding, 'rule' | 'subject'>,
  { notEvaluated, unknownSubjects }: RuleEvaluation,
): boolean {
  return (
    notEvaluated.some((one) => one.rule === rule) ||
    unknownSubjects.some(
      (one) =>
        one.rule === rule &&
        one.subjectKind === subject.kind &&
        (one.subjectId === null || one.subjectId === subject.id),
    )
  );
}

function resolvedAgeMs(anomaly: Anomaly, now: Date): number {
  return anomaly.resolvedAt ? now.getTime() - anomaly.resolvedAt.getTime() : 0;
}
