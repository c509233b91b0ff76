import { formatOffset, offsetMinutesAt, type Zone } from './zone';

const MINUTE_MS = 60_000;

/** An offset and the instant from which on it holds; null for the first. */
export type OffsetSpan = { offset: string; fromAt: Date | null };

/** The offsets that clocks of a zone have within a range, in order: more than one when they are changed in it. */
export function offsetsWithin(from: Date, to: Date, zone: Zone): OffsetSpan[] {
  const offsetAt = (ms: number) => offsetMinutesAt(new Date(ms), zone);
  const spans: OffsetSpan[] = [{ offset: formatOffset(offsetAt(from.getTime())), fromAt: null }];
  const stepMs = 12 * 60 * MINUTE_MS;
  for (let atMs = from.getTime(); atMs < to.getTime(); atMs += stepMs) {
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
