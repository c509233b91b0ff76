/** Steps that people count in, in ms. */
const STEPS = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1_000].map((ten) => digit * ten * 1_000));

const MOST_TICKS = 6;

/** Room at the right, so that what happens last is not at the very edge. */
const MARGIN = 1.04;

export type TimelineScale = {
  /** Where an instant stands, from 0 to 100. */
  percentAt: (atMs: number) => number;
  /** Instants of the axis, from 0 on. */
  ticksMs: number[];
};

/** A scale from 0 to the last instant, with a handful of ticks at round seconds. Nothing to draw counts as one second. */
export function buildScale(endMs: number): TimelineScale {
  const lengthMs = Math.max(endMs, 1_000) * MARGIN;
  const ascending = STEPS.toSorted((one, other) => one - other);
  const stepMs =
    ascending.find((step) => lengthMs / step <= MOST_TICKS) ??
    Math.ceil(lengthMs / MOST_TICKS / 1_000) * 1_000;
  const count = Math.floor(lengthMs / stepMs);
  return {
    percentAt: (atMs) => Math.min(100, Math.max(0, (atMs / lengthMs) * 100)),
    ticksMs: Array.from({ length: count + 1 }, (_, index) => index * stepMs),
  };
}
