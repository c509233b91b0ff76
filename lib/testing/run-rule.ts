import type { Snapshot } from '@/lib/domain/snapshot';
import type { Rule } from '@/lib/rules/define-rule';
import { evaluateRules, type EvaluationContext, type RuleEvaluation } from '@/lib/rules/evaluate';
import { buildContext } from './build-context';

/** What one rule alone says about a snapshot. */
export function runRule(
  rule: Rule,
  snapshot: Snapshot,
  context: Partial<EvaluationContext> = {},
): RuleEvaluation {
  return evaluateRules(snapshot, buildContext(context), [rule]);
}
