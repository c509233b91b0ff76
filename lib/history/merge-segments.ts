import type { Segment, SegmentState } from '@/lib/domain/history/segment';

/** Worst first. What nobody watched outranks what was well: a merged segment never looks better than any part of it. */
export const WORST_FIRST: readonly SegmentState[] = [
  'offline',
  'late',
  'unknown',
  'notWatched',
  'online',
];

/**
 * Merges neighbours that are shorter than `leastMs` until they are as long, so that there are at most two segments for each
 * `leastMs` of the range and one more. A merged segment is as bad as its worst part: no offline time is ever lost to sight.
 * Covers the same time as before.
 */
export function mergeSegments(segments: readonly Segment[], leastMs: number): Segment[] {
  const merged: Segment[] = [];
  let run: Segment | null = null;
  const flush = () => {
    if (run) merged.push(run);
    run = null;
  };
  for (const segment of segments) {
    if (lengthOf(segment) >= leastMs) {
      flush();
      merged.push(bare(segment));
      continue;
    }
    run = run ? mergeTwo(run, bare(segment)) : bare(segment);
    if (lengthOf(run) >= leastMs) flush();
  }
  flush();
  return merged;
}

/** Without what only the server counts with. */
function bare({ state, isEnabled, isMixed, from, to }: Segment): Segment {
  return { state, isEnabled, isMixed, from, to };
}

function mergeTwo(left: Segment, right: Segment): Segment {
  const worst = rankOf(right) < rankOf(left) ? right : left;
  return { ...worst, isMixed: true, from: left.from, to: right.to };
}

function rankOf({ state }: Segment): number {
  return WORST_FIRST.indexOf(state);
}

function lengthOf({ from, to }: Segment): number {
  return to.getTime() - from.getTime();
}
