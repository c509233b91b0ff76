import { formatOffset, offsetMinutesAt, type Zone } from './zone';

const MINUTE_MS = 60_000;

/** An offset and the instant from which on it holds; null for the first. */
export type OffsetSpan = { offset: string; fromAt: Date | null };

/** Clocks are changed the same way every year: of a longer range its last years tell it all. */
const MOST_MS = 2 * 366 * 24 * 60 * MINUTE_MS;

/** The offsets that clocks of a zone have within the last two years of a range, in order: more than one when they are changed. */
export function offsetsWithin(from: Date, to: Date, zone: Zone): OffsetSpan[] {
  const offsetAt = (ms: number) => offsetMinutesAt(new Date(ms), zone);
  const sinceMs = Math.max(from.getTime(), to.getTime() - MOST_MS);
  const spans: OffsetSpan[] = [{ offset: formatOffset(offsetAt(sinceMs)), fromAt: null }];
  const stepMs = 12 * 60 * MINUTE_MS;
  for (let atMs = sinceMs; atMs < to.getTime(); atMs += stepMs) {
    const endMs = Math.min(atMs + stepMs, to.getTime());
    if (offsetAt(atMs) === offsetAt(endMs)) continue;
    const changeMs = findChange(atMs, endMs, offsetAt);
    spans.push({ offset: formatOffset(offsetAt(endMs)), fromAt: new Date(changeMs) });
  }
  return spans;
}

/** To the minute: clocks are changed at full minutes. */
function findChange(fromMs: number, toMs: number, offsetAt: (ms: number) => number): number {
  let [before, after] = [fromMs, toMs];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offsetAt(fromMs)) before = middle;
    else after = middle;
  }
  return after;
}
