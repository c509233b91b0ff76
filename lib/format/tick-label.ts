import { offsetMinutesAt, type Zone } from './zone';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const days = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', day: 'numeric' });
const months = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** Label of a tick on a time axis: '03:00', 'Nov 22' at midnight, and with the year when ticks are weeks apart. */
export function formatTick(at: Date, stepMs: number, zone: Zone): string {
  const shifted = new Date(at.getTime() + offsetMinutesAt(at, zone) * MINUTE_MS);
  if (stepMs >= 28 * DAY_MS) return months.format(shifted);
  if (stepMs >= DAY_MS || shifted.getTime() % DAY_MS === 0) return days.format(shifted);
  return shifted.toISOString().slice(11, 16);
}
