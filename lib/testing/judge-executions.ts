import type { Execution, ExecutionEndings } from '@/lib/domain/executions/execution';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { Sections } from '@/lib/domain/snapshot';
import type { Rule } from '@/lib/rules/define-rule';
import type { EvaluationContext, RuleEvaluation } from '@/lib/rules/evaluate';
import { buildExecutionsData } from './build-executions-data';
import { collected } from './build-section';
import { buildSnapshot } from './build-snapshot';
import { runRule } from './run-rule';

type Facts = {
  executions?: readonly Execution[];
  endings?: Partial<ExecutionEndings>;
  sections?: Partial<Sections>;
  context?: Partial<EvaluationContext>;
  snapshot?: Parameters<typeof buildSnapshot>[0];
};

/** What a rule says of executions, sorted into open ones and those that are over, in a catalog that is known as a whole. */
export function judgeExecutions(
  rule: Rule,
  { executions = [], endings, sections, context, snapshot }: Facts,
): RuleEvaluation {
  const open = executions.filter(({ status }) => isOpenStatus(status));
  const ended = executions.filter(({ status }) => !isOpenStatus(status));
  const data = buildExecutionsData({
    open,
    recent: [...executions],
    endings: { ended, ...endings },
  });
  return runRule(
    rule,
    buildSnapshot({ ...snapshot, sections: { executions: collected(data), ...sections } }),
    context,
  );
}

/** A first word on each subject: found, or what is missing to judge it. */
export function verdictsOf({ findings, notEvaluated, unknownSubjects }: RuleEvaluation): string[] {
  return [
    ...findings.map(({ subject }) => `found ${subject.id}`),
    ...notEvaluated.map(({ missing }) => `not evaluated: ${missing.join()}`),
    ...unknownSubjects.map(
      ({ subjectId, missing }) => `unknown ${subjectId ?? '*'}: ${missing.join()}`,
    ),
  ];
}
