import type { Watching } from '@/lib/domain/watching';
import type { ClusterState } from './cluster-state';

/** How the polls of a cluster go. */
export function watchingOf({ settings, poll }: ClusterState): Watching {
  return {
    cluster: settings.name,
    watchingSinceAt: poll.watchingSinceAt,
    lastGoodPollAt: poll.lastGoodPollAt,
    staleAfterMs: settings.pollIntervalMs * settings.thresholds.staleSnapshotIntervals,
  };
}
