import type { StateSpan } from '@/lib/domain/history/history';

/**
 * The intervals of one subject in order, each once and none reaching into the next. Of two that began at the same instant the
 * one that was proven longer counts; where a clock was set back, what began later takes the time from what began before.
 */
export function orderIntervals(intervals: readonly StateSpan[]): StateSpan[] {
  if (areInOrder(intervals)) return [...intervals];
  const byStart = new Map<number, StateSpan>();
  for (const interval of intervals) {
    const key = interval.startedAt.getTime();
    const known = byStart.get(key);
    if (!known || known.provenAt <= interval.provenAt) byStart.set(key, interval);
  }
  const ordered = [...byStart.values()].sort(
    (left, right) => left.startedAt.getTime() - right.startedAt.getTime(),
  );
  return ordered.map((interval, index) => {
    const next = ordered[index + 1];
    return next && next.startedAt < interval.provenAt
      ? { ...interval, provenAt: next.startedAt }
      : interval;
  });
}

/** As they nearly always are. */
function areInOrder(intervals: readonly StateSpan[]): boolean {
  let endMs = Number.NEGATIVE_INFINITY;
  for (const { startedAt, provenAt } of intervals) {
    const startMs = startedAt.getTime();
    if (startMs < endMs) return false;
    // Two that began at once are in order only when one of them is without length: leave these to the sorting.
    endMs = Math.max(startMs + 1, provenAt.getTime());
  }
  return true;
}
