import type { Finding, RuleId } from '@/lib/domain/anomalies/finding';
import type { LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';
import type { RuleEvaluation } from '@/lib/rules/evaluate';

/** Whether nobody could tell in this poll that the rule holds for the subject. */
export type IsUndecided = (about: Pick<Finding, 'rule' | 'subject' | 'evidence'>) => boolean;

type Unknown = RuleEvaluation['unknownSubjects'][number];

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
  const unknowns = new Map<string, Unknown[]>();
  for (const unknown of unknownSubjects) {
    if (!asked.has(unknown.rule)) continue;
    const key = keyOf(unknown.rule, unknown.subjectKind, unknown.subjectId);
    const others = unknowns.get(key);
    if (others) others.push(unknown);
    else unknowns.set(key, [unknown]);
  }
  const ofKey = (key: string) => unknowns.get(key) ?? [];
  return (about) => {
    const { rule, subject } = about;
    return (
      rules.has(rule) ||
      ofKey(keyOf(rule, subject.kind, subject.id)).length > 0 ||
      ofKey(keyOf(rule, subject.kind, null)).some(({ judged }) => !isAmong(judged, about))
    );
  };
}

function isAmong(
  judged: Unknown['judged'],
  { subject, evidence }: Pick<Finding, 'subject' | 'evidence'>,
): boolean {
  if (!judged) return false;
  if (judged.ids.has(subject.id)) return true;
  const { endedAt } = evidence;
  if (judged.endedBefore === null || typeof endedAt !== 'string') return false;
  // What is no time compares as false: undecided.
  return Date.parse(endedAt) < judged.endedBefore.getTime();
}

/** No id is empty, so that the key of all subjects of a kind is no other's. */
function keyOf(rule: RuleId, kind: Finding['subject']['kind'], id: string | null): string {
  return `${rule}|${kind}|${id ?? ''}`;
}
