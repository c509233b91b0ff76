import type { Evidence, EvidenceKey } from '@/lib/domain/finding';

/**
 * Which facts move by themselves while nothing happens: ages, counters, instants of the newest reading. Every key of
 * evidence is decided here, so that a new one cannot fill the timelines by accident.
 */
const DRIFTS_BY_ITSELF: Record<EvidenceKey, boolean> = {
  affectedWorkers: false,
  changedAt: false,
  // The window moves on, so the count falls and rises without a new change.
  changeCount: true,
  clockSkewMs: true,
  consecutiveFailures: true,
  errorCode: false,
  errorNumber: false,
  failingSinceAt: false,
  firstSeenAt: false,
  grant: false,
  heartbeatAgeMs: true,
  heartbeatMs: false,
  isEnabled: false,
  lastGoodPollAt: true,
  lastOnlineAt: true,
  lastOnlineText: true,
  lastSeenAt: true,
  limitMs: false,
  liveTaskCount: true,
  machineName: false,
  masterAddress: false,
  masterServicePort: false,
  maxTaskCount: false,
  missingProperties: false,
  object: false,
  otherWorker: false,
  pollIntervalMs: false,
  previousThumbprint: false,
  replicaRole: false,
  scaleOutEnabledValue: false,
  serverName: false,
  taskIds: false,
  thumbprint: false,
  unreadableProperties: false,
  userAccount: false,
  waitingTaskCount: true,
  windowMs: false,
  workerCount: false,
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
