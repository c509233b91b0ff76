import type { Evidence, EvidenceKey } from '@/lib/domain/finding';

/**
 * Which facts move by themselves while nothing happens: ages, counters, instants of the newest reading. Every key of
 * evidence is decided here, so that a new one cannot fill the timelines by accident.
 */
const DRIFTS_BY_ITSELF: Record<EvidenceKey, boolean> = {
  affectedWorkers: false,
  allowedWorkers: true,
  attemptCount: false,
  // The window moves on, so the count falls and rises without a new change.
  changeCount: true,
  changedAt: false,
  clockSkewMs: true,
  consecutiveFailures: true,
  createdAt: false,
  endCause: false,
  endedAt: false,
  errorCode: false,
  errorNumber: false,
  executionCount: false,
  executionIds: false,
  executionStatus: false,
  failingSinceAt: false,
  firstSeenAt: false,
  fullWorkerCount: true,
  ghostKind: false,
  grant: false,
  heartbeatAgeMs: true,
  heartbeatMs: false,
  isEnabled: false,
  lastEndedAt: false,
  lastGoodPollAt: true,
  lastOnlineAt: true,
  lastOnlineText: true,
  lastSeenAt: true,
  leaseExpiresAt: true,
  limitMs: false,
  liveTaskCount: true,
  loggingLevel: false,
  longRunMs: false,
  machineName: false,
  masterAddress: false,
  masterServicePort: false,
  maxAttemptCount: false,
  maxTaskCount: false,
  medianRunMs: false,
  missingProperties: false,
  nextStep: false,
  nextStepWithinMs: true,
  object: false,
  otherWorker: false,
  package: false,
  pollIntervalMs: false,
  previousServer: false,
  previousThumbprint: false,
  replicaRole: false,
  retentionDays: false,
  runCount: false,
  runTimeMs: true,
  scaleOutEnabledValue: false,
  serverName: false,
  serverStartedAt: false,
  stoppingForMs: true,
  stoppingSinceAt: false,
  taskIds: false,
  thumbprint: false,
  unreadableProperties: false,
  usableWorkerCount: true,
  userAccount: false,
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
  const changed = keys.filter(
    (key) => !DRIFTS_BY_ITSELF[key] && comparable(before[key]) !== comparable(after[key]),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}

/** Lists name things; in which order SQL Server told them says nothing. */
function comparable(value: Evidence[EvidenceKey]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
}
