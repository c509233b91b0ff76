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
  'primary-changed',
  'unhealthy-replica',
  'suspended-database',
  'lease-outlives-cluster-timeout',
  'cross-subnet-threshold-below-same-subnet',
  'cross-subnet-delay-below-same-subnet',
  'timeout-below-default',
  'health-check-below-minimum',
  'changed-timeout',
  'outdated-cluster-settings',
  'catalog-outside-availability-group',
  'catalog-without-listener',
  'log-server-not-listener',
  'master-address-not-dns-name',
  'outdated-catalog-schema',
  'cleanup-overdue',
  'sql-authentication-off',
] as const;

export const ruleIdSchema = z.enum(RULE_IDS);

export type RuleId = z.infer<typeof ruleIdSchema>;

/** What a finding is about. `id` is stable over time, `name` is for people. */
const subjectSchema = z.object({
  kind: z.enum([
    'cluster',
    'master',
    'worker',
    'permission',
    'availabilityGroup',
    'replica',
    'availabilityDatabase',
    'timeout',
  ]),
  id: z.string(),
  name: z.string(),
});

export type Subject = z.infer<typeof subjectSchema>;

/** Every fact that a finding may carry. The unit is in the name: `…Ms` is a duration, `…At` an instant (ISO 8601). */
export const EVIDENCE_KEYS = [
  'affectedWorkers',
  'areDefaults',
  'availabilityGroup',
  'availabilityGroups',
  'changedAt',
  'changeCount',
  'claimedPrimaries',
  'clockSkewMs',
  'clusterTimeoutMs',
  'connectErrorNumber',
  'consecutiveFailures',
  'crossSubnetDelayMs',
  'crossSubnetThreshold',
  'databaseName',
  'defaultValue',
  'errorCode',
  'errorNumber',
  'executionsByState',
  'failingSinceAt',
  'failoverCluster',
  'firstSeenAt',
  'grant',
  'halfLeaseMs',
  'healthCheckTimeoutMs',
  'heartbeatAgeMs',
  'heartbeatMs',
  'importedAt',
  'importedBy',
  'isConnected',
  'isEnabled',
  'isFailoverClusterInstance',
  'isIntegratedSecurityOnly',
  'lastGoodPollAt',
  'lastOnlineAt',
  'lastOnlineText',
  'lastSeenAt',
  'leaseTimeoutMs',
  'limitMs',
  'listeners',
  'liveTaskCount',
  'logServer',
  'machineName',
  'masterAddress',
  'masterServicePort',
  'maxTaskCount',
  'missingProperties',
  'newPrimary',
  'nodeNames',
  'object',
  'oldestOperationAt',
  'oldestOperationId',
  'operationalState',
  'otherWorker',
  'pollIntervalMs',
  'previousPrimary',
  'previousThumbprint',
  'previousValue',
  'productVersion',
  'redoQueueKb',
  'replica',
  'replicaNames',
  'replicaRole',
  'retentionDays',
  'runningExecutions',
  'sameSubnetDelayMs',
  'sameSubnetThreshold',
  'scaleOutEnabledValue',
  'schemaBuild',
  'seenFrom',
  'serverName',
  'suspendReason',
  'synchronizationHealth',
  'taskIds',
  'thumbprint',
  'timeoutName',
  'timeoutUnit',
  'timeoutValue',
  'unreadableProperties',
  'userAccount',
  'valueSource',
  'waitingTaskCount',
  'windowMs',
  'workerCount',
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
