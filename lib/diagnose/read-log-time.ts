/** A date and time as a log writes them. */
export type LogTime = {
  text: string;
  /**
   * ISO 8601, with an offset only when the log states one; without, it is the clock of the machine that wrote the log.
   * Null when day and month, the century or the calendar cannot be told.
   */
  iso: string | null;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]{0,6}`;
const AFTERNOON = '下午|오후|p\\.? ?m\\b\\.?|μμ';
const MORNING = '上午|오전|a\\.? ?m\\b\\.?|πμ';
const HALF = `(?:${AFTERNOON}|${MORNING})`;

const DATES = [
  String.raw`(?<ySlash>\d{4})(?<s1>[-/.])\s?(?<mSlash>\d{1,2})\k<s1>\s?(?<dSlash>\d{1,2})\.?`,
  String.raw`(?<yHan>\d{4})[年년]\s?(?<mHan>\d{1,2})[月월]\s?(?<dHan>\d{1,2})[日일]`,
  String.raw`(?<a>\d{1,2})(?<s2>[-/.])(?<b>\d{1,2})\k<s2>(?<yLast>\d{4}|\d{2})`,
  String.raw`(?<dFirst>\d{1,2})[ -](?<mWord>${MONTH})[ .,-]{1,2}(?<yWord>\d{4})`,
  String.raw`(?<mLead>${MONTH})\.? (?<dAfter>\d{1,2}),? (?<yAfter>\d{4})`,
].join('|');
const TIME = String.raw`(?<before>${HALF})?\s?(?<h>\d{1,2})[:.](?<min>\d{2})(?:[:.](?<sec>\d{2})(?:[.,](?<frac>\d{1,7}))?)?(?:\s?(?<after>${HALF}))?`;
const LOG_TIME = new RegExp(
  String.raw`(?<!\d|\d\.)(?:${DATES})(?:T|,?\s{1,3}|,|(?<=[日일])|(?=${HALF}))${TIME}\s?(?<zone>Z\b|[+-]\d{2}:?\d{2}\b)?`,
  'gi',
);

/** Cheap to look for, and in every time of day. */
const CLOCK = /\d[:.]\d\d/;

type Parts = Record<string, string | undefined>;

/** The last date with a time of day in a text, in any culture's format; null when there is none. */
export function readLastLogTime(text: string): (LogTime & { index: number }) | null {
  if (!CLOCK.test(text)) return null;
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(LOG_TIME)) last = match;
  if (!last) return null;
  const parts: Parts = last.groups ?? {};
  return { index: last.index, text: last[0].replace(/\s+/g, ' ').trim(), iso: toIso(parts) };
}

function toIso(parts: Parts): string | null {
  const date = readDate(parts);
  const hour = readHour(parts);
  const minute = Number(parts.min);
  const second = Number(parts.sec ?? 0);
  if (!date || hour === null || minute > 59 || second > 59) return null;
  const { year, month, day } = date;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCMonth() !== month - 1) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = parts.frac === undefined ? '' : `.${parts.frac.slice(0, 3).padEnd(3, '0')}`;
  const clock = `${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
  return `${year}-${two(month)}-${two(day)}T${clock}${readZone(parts.zone)}`;
}

function readDate(parts: Parts): { year: number; month: number; day: number } | null {
  const year = Number(parts.ySlash ?? parts.yHan ?? parts.yLast ?? parts.yWord ?? parts.yAfter);
  // Two digits have no century; other calendars are centuries away.
  if (year < 2000 || year > 2099) return null;
  const order =
    parts.a === undefined ? null : readOrder(Number(parts.a), Number(parts.b), parts.s2);
  if (parts.a !== undefined && !order) return null;
  const word = parts.mWord ?? parts.mLead;
  const month = word
    ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
    : (order?.month ?? Number(parts.mSlash ?? parts.mHan));
  const day = order?.day ?? Number(parts.dSlash ?? parts.dHan ?? parts.dFirst ?? parts.dAfter);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Day and month before the year: dots are written day first everywhere, strokes and hyphens are not. */
function readOrder(first: number, second: number, separator: string | undefined) {
  if (separator === '.' || first > 12) return { day: first, month: second };
  if (second > 12 || first === second) return { day: second, month: first };
  return null;
}

function readHour(parts: Parts): number | null {
  const hour = Number(parts.h);
  const half = parts.before ?? parts.after;
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return hour <= 23 ? hour : null;
  return (hour % 12) + (new RegExp(`^(?:${AFTERNOON})`, 'i').test(half) ? 12 : 0);
}

function readZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
