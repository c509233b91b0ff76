import { z } from 'zod';
import { severitySchema } from './severity';

/** Never renamed and never reused: DBAs, links and alert routes remember them. A noun phrase in the failing state. */
export const RULE_IDS = [
  'unreachable-instance',
  'unreadable-replica',
  'missing-permission',
  'stale-snapshot',
  'clock-skew',
  'scale-out-disabled',
  'missing-master-properties',
  'stale-master-heartbeat',
  'mismatched-master-endpoint',
  'changed-master-certificate',
  'no-usable-worker',
  'offline-worker',
  'late-worker',
  'new-disabled-worker',
  'flapping-worker',
  'duplicate-worker',
  'vanished-worker',
  'saturated-worker',
  'unstartable-execution',
  'delayed-execution',
  'ghost-execution',
  'failed-execution',
  'unexpectedly-ended-execution',
  'silent-execution',
  'slow-execution',
  'stuck-stopping-execution',
  'never-purged-execution',
  'retried-execution',
] as const;

export const ruleIdSchema = z.enum(RULE_IDS);

export type RuleId = z.infer<typeof ruleIdSchema>;

/** What a finding is about. `id` is stable over time, `name` is for people. */
const subjectSchema = z.object({
  kind: z.enum(['cluster', 'master', 'worker', 'permission', 'execution', 'package']),
  id: z.string(),
  name: z.string(),
});

export type Subject = z.infer<typeof subjectSchema>;

/** Every fact that a finding may carry. The unit is in the name: `…Ms` is a duration, `…At` an instant (ISO 8601). */
export const EVIDENCE_KEYS = [
  'affectedWorkers',
  'allowedWorkers',
  'attemptCount',
  'changeCount',
  'changedAt',
  'clockSkewMs',
  'consecutiveFailures',
  'createdAt',
  'endCause',
  'endedAt',
  'errorCode',
  'errorNumber',
  'executionCount',
  'executionIds',
  'executionStatus',
  'failingSinceAt',
  'firstSeenAt',
  'fullWorkerCount',
  'ghostKind',
  'grant',
  'heartbeatAgeMs',
  'heartbeatMs',
  'isEnabled',
  'lastEndedAt',
  'lastGoodPollAt',
  'lastOnlineAt',
  'lastOnlineText',
  'lastSeenAt',
  'leaseExpiresAt',
  'limitMs',
  'liveTaskCount',
  'loggingLevel',
  'longRunMs',
  'machineName',
  'masterAddress',
  'masterServicePort',
  'maxAttemptCount',
  'maxTaskCount',
  'medianRunMs',
  'missingProperties',
  'nextStep',
  'nextStepWithinMs',
  'object',
  'otherWorker',
  'package',
  'pollIntervalMs',
  'previousServer',
  'previousThumbprint',
  'replicaRole',
  'retentionDays',
  'runCount',
  'runTimeMs',
  'scaleOutEnabledValue',
  'serverName',
  'serverStartedAt',
  'stoppingForMs',
  'stoppingSinceAt',
  'taskIds',
  'thumbprint',
  'unreadableProperties',
  'usableWorkerCount',
  'userAccount',
  'waitTimeMs',
  'waitingSinceAt',
  'waitingTaskCount',
  'windowMs',
  'workerCount',
  'workerId',
  'workersByState',
] as const;

export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];

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
