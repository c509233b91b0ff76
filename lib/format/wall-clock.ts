import { offsetMinutesAt, type Zone } from './zone';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * The instant at which clocks of the zone show '2026-11-22T08:00'; null for what is no such time. A time that the
 * beginning of summer time leaves out is the one as long after midnight, one that comes twice is the first.
 */
export function instantOfWallClock(wallClock: string, zone: Zone): Date | null {
  const [, date, time] = WALL_CLOCK.exec(wallClock) ?? [];
  const asUtcMs = Date.parse(`${date}T${time}:00Z`);
  // Date.parse rolls 31 February over into March.
  if (Number.isNaN(asUtcMs) || !new Date(asUtcMs).toISOString().startsWith(`${date}`)) return null;
  const candidates = [-DAY_MS, DAY_MS].map((distanceMs) => {
    const offsetMinutes = offsetMinutesAt(new Date(asUtcMs + distanceMs), zone);
    return asUtcMs - offsetMinutes * MINUTE_MS;
  });
  const shows = (ms: number) => ms + offsetMinutesAt(new Date(ms), zone) * MINUTE_MS === asUtcMs;
  return new Date(candidates.find(shows) ?? candidates[0] ?? Number.NaN);
}

/** What clocks of the zone show at an instant, to the minute: '2026-11-22T08:00'. */
export function wallClockOf(at: Date, zone: Zone): string {
  const shifted = new Date(at.getTime() + offsetMinutesAt(at, zone) * MINUTE_MS);
  return shifted.toISOString().slice(0, 16);
}

/** The instant at which clocks of the zone show `time` ('08:00') on the day after `now`. */
export function tomorrowAt(time: string, now: Date, zone: Zone): Date {
  const today = wallClockOf(now, zone).slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return instantOfWallClock(`${tomorrow}T${time}`, zone) ?? new Date(now.getTime() + DAY_MS);
}
