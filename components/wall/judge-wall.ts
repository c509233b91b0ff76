import { judgeFreshness } from '@/lib/domain/freshness';
import type { WallCluster } from '@/lib/domain/wall-payload';

/**
 * How far a wall may be believed. `never`: nothing was read yet. `stale`: what is shown may no longer be true.
 * `covered`: it is so old that it must not be shown at all.
 */
export type WallTrust = 'never' | 'fresh' | 'late' | 'stale' | 'covered';

type Judged = Pick<WallCluster, 'takenAt' | 'lastReadAt' | 'pollIntervalMs' | 'staleAfterMs'>;

/** Who walks past takes what stands there for the present; after this long it is history. */
const COVERED_AFTER_MS = 3_600_000;

/** Judges by when anything was read last, and by whether the dashboard's own server still answers. */
export function judgeWall(cluster: Judged, isServerLost: boolean, now: Date): WallTrust {
  const { lastReadAt, pollIntervalMs, staleAfterMs } = cluster;
  if (!lastReadAt) return 'never';
  const ageMs = now.getTime() - lastReadAt.getTime();
  if (ageMs > Math.max(COVERED_AFTER_MS, staleAfterMs)) return 'covered';
  if (isSilent(cluster, isServerLost, now)) return 'stale';
  return judgeFreshness(lastReadAt, now, pollIntervalMs, staleAfterMs / pollIntervalMs);
}

/** Nothing is heard any more, not even of a failed poll: then what the last answer found wrong is old as well. */
export function isSilent(
  { takenAt, pollIntervalMs, staleAfterMs }: Omit<Judged, 'lastReadAt'>,
  isServerLost: boolean,
  now: Date,
): boolean {
  const freshness = judgeFreshness(takenAt, now, pollIntervalMs, staleAfterMs / pollIntervalMs);
  return isServerLost || freshness === 'stale';
}
