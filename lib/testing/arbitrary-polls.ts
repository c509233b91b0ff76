import fc from 'fast-check';
import type { Acknowledgement } from '@/lib/domain/anomalies/anomaly';
import type { Finding } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { EMPTY_LIFECYCLE, type LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { buildFinding } from './build-finding';
import { NOW } from './clock';

const rule = fc.constantFrom(...RULE_IDS);
const subjectId = fc.constantFrom('ETLW01', 'ETLW02');
const subjectKind = fc.constantFrom<Finding['subject']['kind']>('cluster', 'worker');
const severity = fc.constantFrom<Finding['severity']>('critical', 'warning');
const evidence = fc.record(
  { heartbeatAgeMs: fc.nat(9), machineName: fc.constantFrom('HOST01', 'HOST02', null) },
  { requiredKeys: ['heartbeatAgeMs'] },
);

const finding = fc
  .record({ rule, id: subjectId, kind: subjectKind, severity, evidence })
  .map(({ rule: ruleId, ...overrides }) => buildFinding(ruleId, overrides));

const evaluation: fc.Arbitrary<RuleEvaluation> = fc.record({
  findings: fc.array(finding, { maxLength: 12 }),
  notEvaluated: fc.array(fc.record({ rule, missing: fc.constant([]) }), { maxLength: 4 }),
  unknownSubjects: fc.array(
    fc.record({
      rule,
      subjectKind,
      subjectId: fc.option(subjectId),
      missing: fc.constant([]),
    }),
    { maxLength: 4 },
  ),
});

type Poll = {
  evaluation: RuleEvaluation;
  waitMs: number;
  /** Somebody acknowledges everything that is open before the poll, for this long; null: nobody does. */
  acknowledgeForMs: number | null;
};

/** Whatever rules may say, poll after poll, and whenever people acknowledge. */
export const arbitraryPolls: fc.Arbitrary<Poll[]> = fc.array(
  fc.record({
    evaluation,
    waitMs: fc.integer({ min: 0, max: 5_400_000 }),
    acknowledgeForMs: fc.option(fc.integer({ min: 1, max: 7_200_000 }), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

type Step = ReturnType<typeof advanceAnomalies> & {
  before: LifecycleState;
  evaluation: RuleEvaluation;
  now: Date;
  /** What was given to everything that was open before the poll. */
  acknowledgement: Acknowledgement | null;
};

/** Advances through all polls and hands each step to `check`. */
export function walkPolls(polls: readonly Poll[], check: (step: Step) => void): void {
  let state: LifecycleState = EMPTY_LIFECYCLE;
  let now = NOW;
  let ids = 0;
  for (const { evaluation: said, waitMs, acknowledgeForMs } of polls) {
    const acknowledgement: Acknowledgement | null =
      acknowledgeForMs === null
        ? null
        : { by: 'Ada', reason: '-', at: now, until: new Date(now.getTime() + acknowledgeForMs) };
    const before = acknowledgement
      ? { ...state, open: state.open.map((anomaly) => ({ ...anomaly, acknowledgement })) }
      : state;
    now = new Date(now.getTime() + waitMs);
    const createId = () => `anomaly-${++ids}`;
    const advanced = advanceAnomalies({
      state: before,
      evaluation: said,
      cluster: 'PROD-ETL',
      now,
      createId,
    });
    check({ ...advanced, before, evaluation: said, now, acknowledgement });
    state = advanced.state;
  }
}
