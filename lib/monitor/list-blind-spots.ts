import { missingOfSubject, type NotEvaluated } from '@/lib/domain/anomalies/rule-outcome';
import type { RuleEvaluation } from '@/lib/rules/evaluate';

type Evaluation = Pick<RuleEvaluation, 'notEvaluated' | 'unknownSubjects'>;

/** More subjects of one kind are counted instead of named. */
const MAX_NAMED = 3;

/**
 * Rules that said nothing at all, and subjects that a rule could not judge because something was not read. Where nothing is
 * missing, there was only nothing to judge by yet, which is no blind spot.
 */
export function listBlindSpots({ notEvaluated, unknownSubjects }: Evaluation): NotEvaluated[] {
  const groups = new Map<string, Evaluation['unknownSubjects']>();
  for (const unknown of unknownSubjects) {
    if (unknown.missing.length === 0) continue;
    const key = `${unknown.rule}|${unknown.subjectKind}|${unknown.missing.join()}`;
    const group = groups.get(key);
    if (group) group.push(unknown);
    else groups.set(key, [unknown]);
  }
  return [...notEvaluated, ...[...groups.values()].flatMap(nameSubjects)];
}

function nameSubjects(group: Evaluation['unknownSubjects']): NotEvaluated[] {
  const [first] = group;
  if (!first) return [];
  const { rule, subjectKind, missing } = first;
  const names =
    group.length > MAX_NAMED
      ? [`(${group.length})`]
      : group.map(({ subjectId }) => subjectId ?? '*');
  return names.map((name) => ({
    rule,
    missing: missing.map((value) => missingOfSubject(subjectKind, name, value)),
  }));
}
