import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { judgeFreshness } from '@/lib/domain/freshness';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { Health } from '@/lib/domain/health';
import { nameOfMissing } from '@/lib/domain/anomalies/rule-outcome';
import { CLUSTER_TIMEOUTS } from '@/lib/domain/availability/timeout-setting';
import type { ClusterState } from '@/lib/live/cluster-state';

/** The way to the instance: never `online` unless the last poll reached it and the next one is not overdue by far. */
export function judgeConnection({ snapshot, settings }: ClusterState, now: Date): HeartbeatState {
  if (!snapshot) return 'unknown';
  const { staleSnapshotIntervals } = settings.thresholds;
  if (snapshot.failure) return 'offline';
  switch (judgeFreshness(snapshot.takenAt, now, settings.pollIntervalMs, staleSnapshotIntervals)) {
    case 'fresh':
      return 'online';
    case 'late':
      return 'late';
    case 'stale':
      return 'unknown';
  }
}

/**
 * Worst thing that may be said of a cluster. `ok` has to be proven: every rule evaluated, nothing critical or warning
 * open, and the poll fresh. Anything less is at best `unknown`; an acknowledgement makes nothing better. One exception:
 * what was never imported of the failover cluster has an anomaly that says so, and is no reason to doubt the rest.
 */
export function judgeHealth(state: ClusterState, open: readonly Anomaly[], now: Date): Health {
  if (open.some(({ severity }) => severity === 'critical')) return 'critical';
  const connection = judgeConnection(state, now);
  if (connection === 'offline') return 'critical';
  if (open.some(({ severity }) => severity === 'warning')) return 'warning';
  if (connection === 'unknown' || isBlind(state, open)) return 'unknown';
  return open.some(({ isStale }) => isStale) ? 'unknown' : 'ok';
}

/** Names of values that only an import tells; those of SQL Server are not among them. */
const ONLY_IMPORTED: ReadonlySet<string> = new Set([
  ...CLUSTER_TIMEOUTS,
  'leaseTimeoutMs',
  'windowsVersion',
]);

function isBlind({ notEvaluated, clusterValues }: ClusterState, open: readonly Anomaly[]): boolean {
  const isTold = open.some(({ rule }) => rule === 'outdated-cluster-settings');
  const isExcused = (missing: readonly string[]) =>
    missing.length > 0 && missing.every((entry) => ONLY_IMPORTED.has(nameOfMissing(entry)));
  if (clusterValues !== null || !isTold) return notEvaluated.length > 0;
  return notEvaluated.some(({ missing }) => !isExcused(missing));
}
