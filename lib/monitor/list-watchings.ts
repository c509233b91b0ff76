import type { ClusterState } from '@/lib/live/cluster-state';
import type { Watching } from '@/lib/notifications/list-unwatched';

/** How the polls of each cluster go, and after how long without a good one it counts as unwatched. */
export function listWatchings(states: readonly ClusterState[]): Watching[] {
  return states.map(({ settings, poll }) => ({
    cluster: settings.name,
    watchingSinceAt: poll.watchingSinceAt,
    lastGoodPollAt: poll.lastGoodPollAt,
    staleAfterMs: settings.pollIntervalMs * settings.thresholds.staleSnapshotIntervals,
  }));
}
