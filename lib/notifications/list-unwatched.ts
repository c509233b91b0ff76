import type { Watching } from '@/lib/domain/watching';

/**
 * Clusters of which nothing was read for so long that nobody may call them watched. A watch that has just begun has as
 * long for its first good poll.
 */
export function listUnwatched(watchings: readonly Watching[], now: Date): string[] {
  return watchings
    .filter(({ watchingSinceAt, lastGoodPollAt, staleAfterMs }) => {
      const sinceAt = lastGoodPollAt ?? watchingSinceAt;
      return now.getTime() - sinceAt.getTime() > staleAfterMs;
    })
    .map(({ cluster }) => cluster);
}
