import 'server-only';
import type { Anomaly } from '@/lib/domain/anomaly';
import { judgeFreshness } from '@/lib/domain/freshness';
import type { HeartbeatState } from '@/lib/domain/heartbeat-state';
import type { Health } from '@/lib/domain/overview-payload';
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
 * open, and the poll fresh. Anything less is at best `unknown`; an acknowledgement makes nothing better.
 */
export function judgeHealth(state: ClusterState, open: readonly Anomaly[], now: Date): Health {
  if (open.some(({ severity }) => severity === 'critical')) return 'critical';
  const connection = judgeConnection(state, now);
  if (connection === 'offline') return 'critical';
  if (open.some(({ severity }) => severity === 'warning')) return 'warning';
  if (connection === 'unknown' || state.notEvaluated.length > 0) return 'unknown';
  return open.some(({ isStale }) => isStale) ? 'unknown' : 'ok';
}
