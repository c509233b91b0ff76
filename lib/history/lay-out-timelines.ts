import type { StateSpan, StateSubject } from '@/lib/domain/history/history';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { cutSegments, type CutSegment, type Range } from './cut-segments';
import { mergeSegments } from './merge-segments';
import { sumDurations } from './sum-durations';

/** What a browser is sent at most, and how many pixels a timeline has at most. */
const MAX_SEGMENTS = 20_000;
const MOST_PER_TIMELINE = 1_000;
const LEAST_PER_TIMELINE = 4;

type Subject = { subject: StateSubject; intervals: readonly StateSpan[]; isCut: boolean };

type LaidOut = { timeline: Timeline; exact: CutSegment[] };

/** Timelines of everybody over the same range; the more there are, the coarser each is. */
export function layOutTimelines(subjects: readonly Subject[], range: Range): LaidOut[] {
  const perTimeline = Math.min(
    MOST_PER_TIMELINE,
    Math.max(LEAST_PER_TIMELINE, MAX_SEGMENTS / 2 / Math.max(1, subjects.length)),
  );
  const leastMs = (range.to.getTime() - range.from.getTime()) / perTimeline;
  return subjects.map(({ subject, intervals, isCut }) => {
    const firstMs = intervals[0]?.startedAt.getTime() ?? 0;
    const from = isCut ? new Date(Math.max(firstMs, range.from.getTime())) : range.from;
    const exact = cutSegments(intervals, { from, to: range.to });
    const timeline = {
      id: subject.id,
      name: subject.name,
      segments: mergeSegments(exact, leastMs),
      durations: sumDurations(exact),
      isCut,
    };
    return { timeline, exact };
  });
}
