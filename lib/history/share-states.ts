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
  for (const timeline of timelines) {
    const watched = new Map<StateShare, number>();
    for (const segment of timeline) {
      for (const { share, weight } of spread(segment, shares, firstMs, bucketMs, range)) {
        const { durations } = segment;
        share.online += durations.online * weight;
        share.late += durations.late * weight;
        share.offline += durations.offline * weight;
        share.unknown += durations.unknown * weight;
        share.notWatched += durations.notWatched * weight;
        const seen = durations.online + durations.late + durations.offline + durations.unknown;
        watched.set(share, (watched.get(share) ?? 0) + seen * weight);
      }
    }
    for (const [share, own] of watched) share.watched = Math.max(share.watched, own);
  }
  return shares;
}

/** The buckets that a segment lies in, with the part of the bucket that each ms of its durations is. */
function* spread(
  { from, to }: CutSegment,
  shares: readonly StateShare[],
  firstMs: number,
  bucketMs: number,
  range: Range,
): Generator<{ share: StateShare; weight: number }> {
  const lengthMs = to.getTime() - from.getTime();
  const end = to.getTime();
  let start = from.getTime();
  while (start < end) {
    const index = Math.floor((start - firstMs) / bucketMs);
    const share = shares[index];
    if (!share) return;
    const stop = Math.min(end, firstMs + (index + 1) * bucketMs);
    yield { share, weight: (stop - start) / lengthMs / lengthWithin(share.at, bucketMs, range) };
    start = stop;
  }
}

function lengthWithin(at: Date, bucketMs: number, { from, to }: Range): number {
  const end = Math.min(at.getTime() + bucketMs, to.getTime());
  return end - Math.max(at.getTime(), from.getTime());
}
