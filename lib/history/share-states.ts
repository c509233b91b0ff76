import type { StateShare } from '@/lib/domain/history/history-payload';
import { bucketsOf } from './bucket-width';
import type { CutSegment, Range } from './cut-segments';

/**
 * How many subjects were in each state, on average over each bucket of a range. The first and the last bucket may reach
 * beyond the range: they count the part within.
 */
export function shareStates(
  timelines: readonly (readonly CutSegment[])[],
  range: Range,
  bucketMs: number,
): StateShare[] {
  const shares = bucketsOf(range, bucketMs).map((at) => ({
    at,
    online: 0,
    late: 0,
    offline: 0,
    unknown: 0,
    notWatched: 0,
    watched: 0,
  }));
  const [first] = shares;
  if (!first) return [];
  const firstMs = first.at.getTime();
  const lengthsMs = shares.map(({ at }) => lengthWithin(at, bucketMs, range));
  for (const timeline of timelines) {
    const watched = new Float64Array(shares.length);
    for (const { from, to, durations } of timeline) {
      const endMs = to.getTime();
      const seenMs = durations.online + durations.late + durations.offline + durations.unknown;
      let startMs = from.getTime();
      const spanMs = endMs - startMs;
      while (startMs < endMs) {
        const index = Math.floor((startMs - firstMs) / bucketMs);
        const share = shares[index];
        if (!share) break;
        const stopMs = Math.min(endMs, firstMs + (index + 1) * bucketMs);
        // The part of the bucket that each ms of the durations is.
        const weight = (stopMs - startMs) / spanMs / (lengthsMs[index] ?? bucketMs);
        share.online += durations.online * weight;
        share.late += durations.late * weight;
        share.offline += durations.offline * weight;
        share.unknown += durations.unknown * weight;
        share.notWatched += durations.notWatched * weight;
        watched[index] = (watched[index] ?? 0) + seenMs * weight;
        startMs = stopMs;
      }
    }
    for (const [index, share] of shares.entries()) {
      share.watched = Math.max(share.watched, watched[index] ?? 0);
    }
  }
  return shares;
}

function lengthWithin(at: Date, bucketMs: number, { from, to }: Range): number {
  const end = Math.min(at.getTime() + bucketMs, to.getTime());
  return end - Math.max(at.getTime(), from.getTime());
}
