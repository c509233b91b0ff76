import { offsetMinutesAt, type Zone } from '@/lib/format/zone';

/** Minutes after midnight; the night may go past it. */
export type NightHours = { fromMinute: number; untilMinute: number };

const DAY_MINUTES = 24 * 60;

/** Whether it is night on the clock of a zone. */
export function isNightAt(at: Date, zone: Zone, { fromMinute, untilMinute }: NightHours): boolean {
  const localMinute = Math.floor(at.getTime() / 60_000) + offsetMinutesAt(at, zone);
  const minute = ((localMinute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return fromMinute < untilMinute
    ? minute >= fromMinute && minute < untilMinute
    : minute >= fromMinute || minute < untilMinute;
}
