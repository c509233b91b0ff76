import { z } from 'zod';
import { severitySchema } from './severity-schema';
import { RULE_IDS } from './rule-ids';
import { EVIDENCE_KEYS } from './evidence-keys';

export const ruleIdSchema = z.enum(RULE_IDS);

export type RuleId = z.infer<typeof ruleIdSchema>;

/** What a finding is about. `id` is stable over time, `name` is for people. */
const subjectSchema = z.object({
  kind: z.enum([
    'cluster',
    'master',
    'worker',
    'permission',
    'execution',
    'package',
    'availabilityGroup',
    'replica',
    'availabilityDatabase',
    'timeout',
  ]),
  id: z.string(),
  name: z.string(),
});

export type Subject = z.infer<typeof subjectSchema>;

export const evidenceSchema = z.partialRecord(
  z.enum(EVIDENCE_KEYS),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
);

/** Numbers and names, not prose: the words for a rule live in lib/messages. */
export type Evidence = z.infer<typeof evidenceSchema>;

export const findingSchema = z.object({
  rule: ruleIdSchema,
  subject: subjectSchema,
  severity: severitySchema,
  evidence: evidenceSchema,
});

/** What one rule says about one subject in one poll. */
export type Finding = z.infer<typeof findingSchema>;

/** Identity of a finding over time, within its cluster. */
export function fingerprintOf(finding: Pick<Finding, 'rule' | 'subject'>): string {
  return `${finding.rule}|${finding.subject.kind}|${finding.subject.id}`;
}
