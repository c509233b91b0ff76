import type { Durations } from '@/lib/domain/history/history-payload';
import type { CutSegment } from './cut-segments';

/** Milliseconds in each state, all segments together. */
export function sumDurations(segments: readonly CutSegment[]): Durations {
  const total = { online: 0, late: 0, offline: 0, unknown: 0, notWatched: 0 };
  for (const { durations } of segments) {
    total.online += durations.online;
    total.late += durations.late;
    total.offline += durations.offline;
    total.unknown += durations.unknown;
    total.notWatched += durations.notWatched;
  }
  return total;
}

/** Worst first: whoever was offline longest, then late longest, then least known. */
export function compareDurations(left: Durations, right: Durations): number {
  return (
    right.offline - left.offline ||
    right.late - left.late ||
    right.unknown + right.notWatched - (left.unknown + left.notWatched)
  );
}
