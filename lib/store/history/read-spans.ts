import type { StateSpan, StateSubject } from '@/lib/domain/history/history';
import { HEARTBEAT_STATES, type HeartbeatState } from '@/lib/domain/workers/heartbeat-state';

/** Intervals as SQLite hands them over: one list for each column, newest first. */
export type IntervalColumns = {
  startedAt: readonly number[];
  provenAt: readonly number[];
  /** Places in HEARTBEAT_STATES. */
  state: readonly number[];
  isEnabled: readonly number[];
};

/** What the intervals of one bucket add up to, as far as it was read. */
type Gathered = {
  bucket: number;
  startMs: number;
  endMs: number;
  isEnabled: boolean;
  count: number;
  parts: Record<HeartbeatState, number>;
  state: HeartbeatState;
};

/**
 * Intervals in the order in which they began. With a width above 0, those that are shorter and began in the same multiple of
 * it are one, as bad as the worst of them, which says how long each state was: made without an object for every interval, for
 * there are a hundred thousand in a year.
 */
export function readSpans(
  subject: StateSubject,
  { startedAt, provenAt, state, isEnabled }: IntervalColumns,
  widthMs: number,
): StateSpan[] {
  const spans: StateSpan[] = [];
  let gathered: Gathered | null = null;
  for (let row = startedAt.length - 1; row >= 0; row -= 1) {
    const startMs = startedAt[row] ?? 0;
    const endMs = provenAt[row] ?? startMs;
    const isOn = isEnabled[row] === 1;
    // A state that this version does not know is unknown.
    const known = HEARTBEAT_STATES[state[row] ?? -1] ?? 'unknown';
    const isShort = endMs - startMs < widthMs;
    // A long one has a bucket of its own.
    const bucket = isShort ? Math.floor(startMs / widthMs) : -1 - row;
    if (gathered && gathered.bucket !== bucket) {
      spans.push(toSpan(subject, gathered));
      gathered = null;
    }
    gathered ??= {
      bucket,
      startMs,
      endMs,
      isEnabled: isOn,
      count: 0,
      parts: { online: 0, late: 0, offline: 0, unknown: 0 },
      state: known,
    };
    gathered.count += 1;
    gathered.endMs = Math.max(gathered.endMs, endMs);
    gathered.isEnabled ||= isOn;
    gathered.parts[known] += endMs - startMs;
  }
  if (gathered) spans.push(toSpan(subject, gathered));
  return spans;
}

function toSpan(subject: StateSubject, gathered: Gathered): StateSpan {
  const { count, parts, isEnabled } = gathered;
  const startedAt = new Date(gathered.startMs);
  const provenAt = new Date(gathered.endMs);
  if (count === 1) return { subject, state: gathered.state, isEnabled, startedAt, provenAt };
  const worst = (['offline', 'late', 'unknown'] as const).find((one) => parts[one] > 0);
  return { subject, state: worst ?? 'online', isEnabled, startedAt, provenAt, parts };
}
