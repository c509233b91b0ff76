import { offsetMinutesAt, type Zone } from './zone';

const MINUTE_MS = 60_000;
const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** What a clock on the wall of that zone shows, for an input of date and time: '2026-11-22T03:04'. */
export function toWallClock(at: Date, zone: Zone): string {
  const shown = new Date(at.getTime() + offsetMinutesAt(at, zone) * MINUTE_MS);
  return shown.toISOString().slice(0, 16);
}

/**
 * The instant at which a clock on the wall of that zone shows this; null for what is no time. Of a time that summer time
 * skips or repeats it is one of the two that are meant.
 */
export function fromWallClock(text: string, zone: Zone): Date | null {
  if (!WALL_CLOCK.test(text)) return null;
  const shownMs = Date.parse(`${text}Z`);
  if (Number.isNaN(shownMs)) return null;
  const near = new Date(shownMs - offsetMinutesAt(new Date(shownMs), zone) * MINUTE_MS);
  return new Date(shownMs - offsetMinutesAt(near, zone) * MINUTE_MS);
}
