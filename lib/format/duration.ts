const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const MINUS = '−';
const NO_VALUE = '–';

const seconds = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 3 });

/**
 * A length of time in ms for people: '480 ms', '42 s', '3:12' (minutes and seconds), '1 h 05 min', '2 d 3 h'.
 * Cut off, never rounded up, so that nothing seems older than it is. Not a number becomes a dash.
 */
export function formatDuration(durationMs: number): string {
  if (!Number.isFinite(durationMs)) return NO_VALUE;
  const ms = Math.trunc(Math.abs(durationMs));
  const sign = durationMs < 0 && ms > 0 ? MINUS : '';
  if (ms < SECOND_MS) return `${sign}${ms} ms`;
  if (ms < MINUTE_MS) return `${sign}${Math.floor(ms / SECOND_MS)} s`;
  if (ms < HOUR_MS) return sign + minutesAndSeconds(ms);
  if (ms < DAY_MS) return `${sign}${hoursAndMinutes(ms)}`;
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  return `${sign}${Math.floor(ms / DAY_MS)} d${hours > 0 ? ` ${hours} h` : ''}`;
}

/** A measured length of time in ms: as `formatDuration`, with a tenth below ten seconds: '480 ms', '1.5 s', '2 s', '42 s'. */
export function formatMeasured(durationMs: number): string {
  const tenths = Math.floor(durationMs / 100);
  const hasTenth = tenths > 10 && tenths < 100 && tenths % 10 !== 0;
  return hasTenth ? `${tenths / 10} s` : formatDuration(durationMs);
}

/** Age in ms as one unit: '42 s', '3 min', '2 h', '5 d'. An age below zero is the rounding of two clocks and counts as zero. */
export function formatAge(ageMs: number): string {
  if (!Number.isFinite(ageMs)) return NO_VALUE;
  const ms = Math.max(0, ageMs);
  if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)} s`;
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
  if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  return `${Math.floor(ms / DAY_MS)} d`;
}

/** Time left in ms as a clock face: '0:38', '12:05', '1:05:00'; '0:00' once it is over. */
export function formatCountdown(remainingMs: number): string {
  if (!Number.isFinite(remainingMs)) return NO_VALUE;
  const ms = Math.max(0, Math.ceil(remainingMs / SECOND_MS) * SECOND_MS);
  if (ms < HOUR_MS) return minutesAndSeconds(ms);
  return `${Math.floor(ms / HOUR_MS)}:${minutesAndSeconds(ms % HOUR_MS).padStart(5, '0')}`;
}

/** A setting in ms as seconds, exact to the millisecond: '10.0 s', '1.25 s'. Not a number becomes a dash. */
export function formatSeconds(durationMs: number): string {
  return Number.isFinite(durationMs) ? `${seconds.format(durationMs / SECOND_MS)} s` : NO_VALUE;
}

function minutesAndSeconds(ms: number): string {
  return `${Math.floor(ms / MINUTE_MS)}:${twoDigits((ms % MINUTE_MS) / SECOND_MS)}`;
}

function hoursAndMinutes(ms: number): string {
  return `${Math.floor(ms / HOUR_MS)} h ${twoDigits((ms % HOUR_MS) / MINUTE_MS)} min`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
