import { offsetMinutesAt, type Zone } from '@/lib/format/zone';
import type { TimeSpan } from './time-span';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 7, 14, 28, 56, 112].map((days) => days * DAY_MS),
];

type TimeTick = {
  atMs: number;
  /** Clocks of the zone show midnight. */
  isMidnight: boolean;
  /** Minutes east of UTC, at the first tick after clocks were changed. */
  changedOffset: number | null;
};

export type TimeTicks = { stepMs: number; ticks: TimeTick[] };

/**
 * Instants within a span at which clocks of the zone show round times, at most `maxCount`. Where clocks are changed, ticks
 * stay at round times: the hour that comes twice has two, the one that is left out has none.
 */
export function timeTicks(span: TimeSpan, zone: Zone, maxCount: number): TimeTicks {
  const lengthMs = span.toMs - span.fromMs;
  const wanted = Math.max(1, maxCount);
  const stepMs = STEPS.find((step) => lengthMs / step <= wanted) ?? lengthMs;
  const ticks: TimeTick[] = [];
  let offset = offsetMinutesAt(new Date(span.fromMs), zone);
  let atMs = nextRound(span.fromMs - 1, stepMs, zone);
  while (atMs <= span.toMs && ticks.length <= wanted) {
    const now = offsetMinutesAt(new Date(atMs), zone);
    ticks.push({
      atMs,
      isMidnight: (atMs + now * MINUTE_MS) % DAY_MS === 0,
      changedOffset: now === offset ? null : now,
    });
    offset = now;
    atMs = nextRound(atMs, stepMs, zone);
  }
  return { stepMs, ticks };
}

/** The first instant after that one at which clocks of the zone show a multiple of the step. */
function nextRound(afterMs: number, stepMs: number, zone: Zone): number {
  const local = (ms: number) => ms + offsetMinutesAt(new Date(ms), zone) * MINUTE_MS;
  const pastRound = (ms: number) => ((local(ms) % stepMs) + stepMs) % stepMs;
  let atMs = afterMs + stepMs - pastRound(afterMs);
  // Clocks may have been changed on the way: go back to, or on to, the round time that is nearest.
  const past = pastRound(atMs);
  if (past !== 0) {
    const back = atMs - past;
    const onward = atMs + stepMs - past;
    const isBackRound = back > afterMs && pastRound(back) === 0;
    atMs = isBackRound ? back : pastRound(onward) === 0 ? onward : atMs;
  }
  return atMs;
}
