import type { Question } from './answer';

const HOUR_MS = 3_600_000;
const OFFSET_MINUTES = 60;

/** A datetimeoffset with its offset, as the TDS server takes it. */
type ServerInstant = { date: Date; offsetMinutes: number };

type ClockFacts = Pick<Question, 'faults'>;

function isHourOff({ faults }: ClockFacts): boolean {
  return faults.has('clock-hour-off');
}

/** A datetimeoffset as this server writes it; its clock may be wrong, and then all that it wrote is. */
export function serverInstant(facts: ClockFacts, atMs: number | null): ServerInstant | null {
  if (atMs === null) return null;
  const shiftMs = isHourOff(facts) ? HOUR_MS : 0;
  return {
    date: new Date(atMs + shiftMs),
    offsetMinutes: OFFSET_MINUTES + shiftMs / 60_000,
  };
}

/** A datetime, which has no offset: the time that the server's wall clock shows. */
export function serverWallClock(facts: ClockFacts, atMs: number): Date | null {
  const instant = serverInstant(facts, atMs);
  return instant && new Date(instant.date.getTime() + instant.offsetMinutes * 60_000);
}

/** A datetimeoffset as text, in the default style of CONVERT for a datetimeoffset(7). */
export function serverInstantText(facts: ClockFacts, atMs: number): string {
  const instant = serverInstant(facts, atMs);
  if (!instant) return '';
  const { date, offsetMinutes } = instant;
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString();
  const hours = String(offsetMinutes / 60).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 23)}0000 +${hours}:00`;
}
