import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, RULE_IDS, type Finding } from '@/lib/domain/finding';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { buildFinding } from '@/lib/testing/build-finding';
import { NOW } from '@/lib/testing/clock';
import { advanceAnomalies } from './advance-anomalies';
import { EMPTY_LIFECYCLE, type LifecycleState } from '@/lib/domain/lifecycle-state';

const rule = fc.constantFrom(...RULE_IDS);
const subjectId = fc.constantFrom('ETLW01', 'ETLW02');
const subjectKind = fc.constantFrom<Finding['subject']['kind']>('cluster', 'worker');

const finding = fc
  .record({ rule, id: subjectId, kind: subjectKind })
  .map(({ rule: ruleId, ...subject }) => buildFinding(ruleId, subject));

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

const polls = fc.array(fc.record({ evaluation, waitMs: fc.integer({ min: 0, max: 5_400_000 }) }), {
  minLength: 1,
  maxLength: 25,
});

/** Advances through all polls and hands each step to `check`. */
function walk(
  steps: readonly { evaluation: RuleEvaluation; waitMs: number }[],
  check: (step: ReturnType<typeof advanceAnomalies> & { evaluation: RuleEvaluation }) => void,
): void {
  let state: LifecycleState = EMPTY_LIFECYCLE;
  let now = NOW;
  let ids = 0;
  for (const step of steps) {
    now = new Date(now.getTime() + step.waitMs);
    const createId = () => `anomaly-${++ids}`;
    const advanced = advanceAnomalies({
      state,
      evaluation: step.evaluation,
      cluster: 'PROD-ETL',
      now,
      createId,
    });
    check({ ...advanced, evaluation: step.evaluation });
    state = advanced.state;
  }
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

describe('whatever the rules say, poll after poll', () => {
  it('no two open or pending ones are about the same thing, and no id is used twice', () => {
    fc.assert(
      fc.property(polls, (steps) =>
        walk(steps, ({ state }) => {
          const pending = state.pending.map((one) => one.finding);
          expect(isUnique([...state.open, ...pending].map(fingerprintOf))).toBe(true);
          expect(isUnique([...state.open, ...state.resolved].map(({ id }) => id))).toBe(true);
        }),
      ),
    );
  });

  it('no anomaly resolves in a poll in which its rule was not evaluated for it', () => {
    fc.assert(
      fc.property(polls, (steps) =>
        walk(steps, ({ resolved, evaluation: said }) => {
          for (const { rule: ruleId, subject } of resolved) {
            expect(said.notEvaluated.map((one) => one.rule)).not.toContain(ruleId);
            const unknown = said.unknownSubjects.filter((one) => one.rule === ruleId);
            expect(
              unknown.some(
                (one) =>
                  one.subjectKind === subject.kind && [null, subject.id].includes(one.subjectId),
              ),
            ).toBe(false);
          }
        }),
      ),
    );
  });

  it('no anomaly resolves while it is found, and every open one that was not judged is stale', () => {
    fc.assert(
      fc.property(polls, (steps) =>
        walk(steps, ({ state, resolved, evaluation: said }) => {
          const found = new Set(said.findings.map(fingerprintOf));
          expect(resolved.filter((one) => found.has(fingerprintOf(one)))).toEqual([]);
          const blind = new Set(said.notEvaluated.map((one) => one.rule));
          for (const anomaly of state.open) {
            if (found.has(fingerprintOf(anomaly))) expect(anomaly.isStale).toBe(false);
            else if (blind.has(anomaly.rule)) expect(anomaly.isStale).toBe(true);
          }
        }),
      ),
    );
  });

  it('what explains an anomaly is open, and is itself explained by nothing', () => {
    fc.assert(
      fc.property(polls, (steps) =>
        walk(steps, ({ state }) => {
          for (const { id, inhibitedBy } of state.open) {
            if (inhibitedBy === null) continue;
            expect(inhibitedBy).not.toBe(id);
            const cause = state.open.find((one) => one.id === inhibitedBy);
            expect(cause).toMatchObject({ status: 'open', inhibitedBy: null });
          }
        }),
      ),
    );
  });
});
