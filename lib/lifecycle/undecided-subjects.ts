import type { Finding, RuleId } from '@/lib/domain/anomalies/finding';
import type { LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';
import type { RuleEvaluation } from '@/lib/rules/evaluate';

/** Whether nobody could tell in this poll that the rule holds for the subject. */
export type IsUndecided = (about: Pick<Finding, 'rule' | 'subject'>) => boolean;

/** Looks up what was left undecided; answers for rules that have something open or pending, which alone are asked about. */
export function findUndecided(
  { notEvaluated, unknownSubjects }: RuleEvaluation,
  { open, pending }: Pick<LifecycleState, 'open' | 'pending'>,
): IsUndecided {
  const asked = new Set<RuleId>([
    ...open.map(({ rule }) => rule),
    ...pending.map(({ finding }) => finding.rule),
  ]);
  const rules = new Set(notEvaluated.map(({ rule }) => rule));
  const subjects = new Set(
    unknownSubjects
      .filter(({ rule }) => asked.has(rule))
      .map(({ rule, subjectKind, subjectId }) => keyOf(rule, subjectKind, subjectId)),
  );
  return ({ rule, subject: { kind, id } }) =>
    rules.has(rule) || subjects.has(keyOf(rule, kind, null)) || subjects.has(keyOf(rule, kind, id));
}

/** No id is empty, so that the key of all subjects of a kind is no other's. */
function keyOf(rule: RuleId, kind: Finding['subject']['kind'], id: string | null): string {
  return `${rule}|${kind}|${id ?? ''}`;
}
