import type { Finding, RuleId, Subject } from '@/lib/domain/anomalies/finding';
import type { RuleEvaluation } from '@/lib/rules/evaluate';

/** A finding about one subject; the subject's id is its name. */
export function buildFinding(
  rule: RuleId,
  { kind = 'worker', id = 'ETLW01', ...overrides }: Partial<Finding & Omit<Subject, 'name'>> = {},
): Finding {
  return {
    rule,
    subject: { kind, id, name: id },
    severity: 'critical',
    evidence: {},
    ...overrides,
  };
}

/** What one poll said: everything that is not named was evaluated and is fine. */
export function buildEvaluation(overrides: Partial<RuleEvaluation> = {}): RuleEvaluation {
  return { findings: [], notEvaluated: [], unknownSubjects: [], ...overrides };
}
