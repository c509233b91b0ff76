import type { StateSpan } from '@/lib/domain/history/history';
import type { Durations } from '@/lib/domain/history/history-payload';
import type { Segment } from '@/lib/domain/history/segment';

export type Range = { from: Date; to: Date };

/** A segment with how long it was in each state. */
export type CutSegment = Segment & { durations: Durations };

/**
 * Lays ordered intervals out over a range without a hole: what no interval covers was not watched. Neighbours that look alike
 * are one segment. A range that begins or ends within an interval cuts it.
 */
export function cutSegments(intervals: readonly StateSpan[], { from, to }: Range): CutSegment[] {
  const segments: CutSegment[] = [];
  const add = (segment: CutSegment) => {
    if (segment.from >= segment.to) return;
    const last = segments.at(-1);
    if (last && isAlike(last, segment)) {
      last.to = segment.to;
      last.durations[segment.state] += segment.durations[segment.state];
    } else segments.push(segment);
  };
  let coveredTo = from;
  for (const interval of intervals) {
    const start = interval.startedAt > coveredTo ? interval.startedAt : coveredTo;
    const end = interval.provenAt < to ? interval.provenAt : to;
    if (end <= start) continue;
    add(segmentOf('notWatched', true, coveredTo, start));
    add(
      interval.parts
        ? mixedOf(interval, interval.parts, start, end)
        : singleOf(interval, start, end),
    );
    coveredTo = end;
  }
  add(segmentOf('notWatched', true, coveredTo, to));
  return segments;
}

function isAlike(left: Segment, right: Segment): boolean {
  return (
    left.state === right.state &&
    left.isEnabled === right.isEnabled &&
    !left.isMixed &&
    !right.isMixed
  );
}

function singleOf({ state, isEnabled }: StateSpan, from: Date, to: Date): CutSegment {
  return segmentOf(state, isEnabled, from, to);
}

/** Where the range cuts it, each state is taken to be cut alike. What none of its parts covers was not watched. */
function mixedOf(
  { state, isEnabled, startedAt, provenAt }: StateSpan,
  parts: NonNullable<StateSpan['parts']>,
  from: Date,
  to: Date,
): CutSegment {
  const lengthMs = to.getTime() - from.getTime();
  const share = lengthMs / (provenAt.getTime() - startedAt.getTime());
  const online = parts.online * share;
  const late = parts.late * share;
  const offline = parts.offline * share;
  const unknown = parts.unknown * share;
  const notWatched = Math.max(0, lengthMs - online - late - offline - unknown);
  const durations = { online, late, offline, unknown, notWatched };
  // It must not look better than any part of it.
  const seen = state === 'online' && notWatched >= 1 ? 'notWatched' : state;
  return { state: seen, isEnabled, isMixed: true, from, to, durations };
}

function segmentOf(state: Segment['state'], isEnabled: boolean, from: Date, to: Date): CutSegment {
  const durations = { online: 0, late: 0, offline: 0, unknown: 0, notWatched: 0 };
  durations[state] = to.getTime() - from.getTime();
  return { state, isEnabled, isMixed: false, from, to, durations };
}
