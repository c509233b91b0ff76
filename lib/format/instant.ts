import { formatOffset, offsetMinutesAt, type Zone } from './zone';

/** Date, time and offset, to the second: '2026-11-22 03:04:05 +01:00'. */
export function formatInstant(at: Date, zone: Zone): string {
  if (Number.isNaN(at.getTime())) return '–';
  const offsetMinutes = offsetMinutesAt(at, zone);
  const { date, time } = wallClock(at, offsetMinutes);
  return `${date} ${time.slice(0, 8)} ${formatOffset(offsetMinutes)}`;
}

/** The exact instant for a clipboard, ISO 8601 with the zone's offset: '2026-11-22T03:04:05.678+01:00'. */
export function formatExactInstant(at: Date, zone: Zone): string {
  if (Number.isNaN(at.getTime())) return '–';
  const offsetMinutes = offsetMinutesAt(at, zone);
  const { date, time } = wallClock(at, offsetMinutes);
  const offset = offsetMinutes === 0 ? 'Z' : formatOffset(offsetMinutes).replace('−', '-');
  return `${date}T${time}${offset}`;
}

/** '03:04', or '2026-11-21 23:04' when that is another day than `now` in the zone. */
export function formatTimeOfDay(at: Date, now: Date, zone: Zone): string {
  if (Number.isNaN(at.getTime())) return '–';
  const then = wallClock(at, offsetMinutesAt(at, zone));
  const today = wallClock(now, offsetMinutesAt(now, zone)).date;
  const time = then.time.slice(0, 5);
  return then.date === today ? time : `${then.date} ${time}`;
}

/** Time of day to the millisecond, for what is logged: '03:04:05.678'. */
export function formatClock(at: Date, zone: Zone): string {
  if (Number.isNaN(at.getTime())) return '–';
  return wallClock(at, offsetMinutesAt(at, zone)).time;
}

/** '2026-11-22', in the zone. */
export function formatDay(at: Date, zone: Zone): string {
  if (Number.isNaN(at.getTime())) return '–';
  return wallClock(at, offsetMinutesAt(at, zone)).date;
}

function wallClock(at: Date, offsetMinutes: number): { date: string; time: string } {
  const [date = '', time = ''] = new Date(at.getTime() + offsetMinutes * 60_000)
    .toISOString()
    .split('T');
  return { date, time: time.slice(0, 12) };
}
