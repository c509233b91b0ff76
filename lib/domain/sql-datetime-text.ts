/** A datetimeoffset as it was written by SQL Server: the instant, and the offset it was shown with. */
export type OffsetInstant = { at: Date; offsetMinutes: number | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// CONVERT styles 121/127 (the default of datetimeoffset) and plain ISO 8601, with any number of fraction digits.
const ISO_LIKE =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
// CONVERT styles 0, 9, 109, 100: "Nov 22 2026  1:02:03.1234567AM +00:00".
const MONTH_FIRST =
  /^([A-Za-z]{3}) +(\d{1,2}) +(\d{4}) +(\d{1,2}):(\d{2})(?::(\d{2})(?:[.:](\d{1,9}))?)? ?([AP]M)? ?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

type Parts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  fraction: string;
  offset: string | undefined;
};

/**
 * Reads the text that SQL Server makes of a datetimeoffset (ssisdb.md 1.2: LAST_ONLINE_TIME is stored as text).
 * A text without an offset is taken as UTC with an unknown offset. Returns null for anything that is not a real date.
 */
export function parseSqlDateTime(text: string): OffsetInstant | null {
  const parts = isoParts(text.trim()) ?? monthFirstParts(text.trim());
  if (!parts) return null;
  const { year, month, day, hour, minute, second } = parts;
  const milliseconds = Number(parts.fraction.padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const isRealDate = new Date(local).getUTCDate() === day && month >= 1 && month <= 12;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  if (!isRealDate || year < 100 || !(hour <= 23) || minute > 59 || second > 59) return null;
  const offsetMinutes = parseOffset(parts.offset);
  if (Number.isNaN(offsetMinutes)) return null;
  return { at: new Date(local - (offsetMinutes ?? 0) * 60_000), offsetMinutes };
}

function isoParts(text: string): Parts | null {
  const match = ISO_LIKE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    fraction: fraction ?? '',
    offset,
  };
}

function monthFirstParts(text: string): Parts | null {
  const match = MONTH_FIRST.exec(text);
  if (!match) return null;
  const [, monthName = '', day, year, hour, minute, second, fraction, halfDay, offset] = match;
  return {
    year: Number(year),
    month: MONTHS.indexOf(monthName.toLowerCase()) + 1,
    day: Number(day),
    hour: halfDay ? hourOfDay(Number(hour), halfDay) : Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    fraction: fraction ?? '',
    offset,
  };
}

/** NaN for an hour that no twelve-hour clock shows. */
function hourOfDay(hour: number, halfDay: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (halfDay.toUpperCase() === 'PM' ? 12 : 0);
}

/** Minutes east of UTC; null without an offset, NaN beyond the 14 hours that SQL Server allows. */
function parseOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 14 * 60) return Number.NaN;
  return (text.startsWith('-') ? -1 : 1) * total;
}
