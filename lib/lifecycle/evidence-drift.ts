import type { Evidence } from '@/lib/domain/anomalies/finding';
import type { EvidenceKey } from '@/lib/domain/anomalies/evidence-keys';

/**
 * Which facts move by themselves while nothing happens: ages, counters, instants of the newest reading. Every key of
 * evidence is decided here, so that a new one cannot fill the timelines by accident.
 */
const DRIFTS_BY_ITSELF: Record<EvidenceKey, boolean> = {
  affectedWorkers: false,
  areDefaults: false,
  availabilityGroup: false,
  availabilityGroups: false,
  changedAt: false,
  // The window moves on, so the count falls and rises without a new change.
  changeCount: true,
  claimedPrimaries: false,
  allowedWorkers: true,
  attemptCount: false,
  clockSkewMs: true,
  clusterTimeoutMs: false,
  connectErrorNumber: false,
  consecutiveFailures: true,
  crossSubnetDelayMs: false,
  crossSubnetThreshold: false,
  databaseName: false,
  defaultValue: false,
  errorCode: false,
  errorNumber: false,
  executionsByState: true,
  createdAt: false,
  endCause: false,
  endedAt: false,
  executionCount: false,
  executionIds: false,
  executionStatus: false,
  failingSinceAt: false,
  failoverCluster: false,
  firstSeenAt: false,
  fullWorkerCount: true,
  ghostKind: false,
  grant: false,
  halfLeaseMs: false,
  healthCheckTimeoutMs: false,
  heartbeatAgeMs: true,
  heartbeatMs: false,
  // A collector tells the same every hour.
  importedAt: true,
  importedBy: false,
  isConnected: false,
  isEnabled: false,
  isFailoverClusterInstance: false,
  isIntegratedSecurityOnly: false,
  lastEndedAt: false,
  lastGoodPollAt: true,
  lastOnlineAt: true,
  lastOnlineText: true,
  lastSeenAt: true,
  leaseTimeoutMs: false,
  leaseExpiresAt: true,
  limitMs: false,
  listeners: false,
  liveTaskCount: true,
  logServer: false,
  loggingLevel: false,
  longRunMs: false,
  machineName: false,
  masterAddress: false,
  masterServicePort: false,
  maxAttemptCount: false,
  maxTaskCount: false,
  medianRunMs: false,
  missingProperties: false,
  newPrimary: false,
  nodeNames: false,
  nextStep: false,
  nextStepWithinMs: true,
  object: false,
  oldestOperationAt: true,
  oldestOperationId: true,
  operationalState: false,
  otherWorker: false,
  package: false,
  pollIntervalMs: false,
  previousPrimary: false,
  previousServer: false,
  previousThumbprint: false,
  previousValue: false,
  productVersion: false,
  redoQueueKb: true,
  replica: false,
  replicaNames: false,
  replicaRole: false,
  retentionDays: false,
  runningExecutions: false,
  sameSubnetDelayMs: false,
  sameSubnetThreshold: false,
  runCount: false,
  runTimeMs: true,
  scaleOutEnabledValue: false,
  schemaBuild: false,
  // Another replica that answers is not another state.
  seenFrom: true,
  serverName: false,
  suspendReason: false,
  synchronizationHealth: false,
  serverStartedAt: false,
  stoppingForMs: true,
  stoppingSinceAt: false,
  taskIds: false,
  thumbprint: false,
  timeoutName: false,
  timeoutUnit: false,
  timeoutValue: false,
  unreadableProperties: false,
  usableWorkerCount: true,
  userAccount: false,
  valueSource: false,
  waitTimeMs: true,
  waitingSinceAt: false,
  waitingTaskCount: true,
  windowMs: false,
  workerCount: false,
  workerId: false,
  workersByState: false,
};

/** The facts of `after` that a person would call changed. One that is no longer told is null; null when none changed. */
export function changedEvidence(before: Evidence, after: Evidence): Evidence | null {
  const keys = Object.keys({ ...before, ...after }) as EvidenceKey[];
  const changed = keys.filter((key) => !DRIFTS_BY_ITSELF[key] && !isSame(before[key], after[key]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}

function isSame(before: Evidence[EvidenceKey], after: Evidence[EvidenceKey]): boolean {
  return before === after || comparable(before) === comparable(after);
}

/** Lists name things; in which order SQL Server told them says nothing. */
function comparable(value: Evidence[EvidenceKey]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
}
