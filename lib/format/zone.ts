/** The zone that instants are written in. `server` is the offset that a SQL Server's own clock was shown with. */
export type Zone =
  | { kind: 'utc' }
  | { kind: 'server'; offsetMinutes: number }
  | { kind: 'browser'; timeZone: string };

export const UTC: Zone = { kind: 'utc' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of UTC that the zone has at that instant: summer time included. */
export function offsetMinutesAt(at: Date, zone: Zone): number {
  if (zone.kind === 'utc') return 0;
  if (zone.kind === 'server') return zone.offsetMinutes;
  const parts = new Map(
    formatterOf(zone.timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wallClockMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wallClockMs - at.getTime()) / 60_000);
}

/** '+01:00', '−03:30'; 'UTC' for the zone of that name and for a zero offset. */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const minutes = Math.abs(offsetMinutes);
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  return `${offsetMinutes < 0 ? '−' : '+'}${hh}:${mm}`;
}

/** IANA name of the zone that this machine is set to. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
