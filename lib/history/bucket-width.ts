import type { HistoryRetention } from '@/lib/domain/history/history-retention';
import type { Range } from './cut-segments';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const WIDTHS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 5, 10, 30].map((days) => days * DAY_MS),
];

/** More than this many are closer together than a line on a screen shows. */
const MAX_BUCKETS = 300;

/**
 * Width in ms of the buckets that a chart of the range is made of: the narrowest that gives at most 300, and for which
 * measures are kept as far back as the range reaches. Whole minutes, whole hours from an hour on, whole days from a day on.
 */
export function bucketWidth(
  { from, to }: Range,
  { minuteDays, hourDays }: HistoryRetention,
  now: Date,
): number {
  const ageMs = now.getTime() - from.getTime();
  const leastMs =
    ageMs <= minuteDays * DAY_MS ? MINUTE_MS : ageMs <= hourDays * DAY_MS ? HOUR_MS : DAY_MS;
  const spanMs = to.getTime() - from.getTime();
  const fits = (width: number) => width >= leastMs && spanMs / width <= MAX_BUCKETS;
  return WIDTHS.find(fits) ?? 30 * DAY_MS;
}

/** When the buckets of a range begin: multiples of their width, the first at or before the range. */
export function bucketsOf({ from, to }: Range, bucketMs: number): Date[] {
  const firstMs = Math.floor(from.getTime() / bucketMs) * bucketMs;
  const count = Math.max(0, Math.ceil((to.getTime() - firstMs) / bucketMs));
  return Array.from({ length: count }, (_, index) => new Date(firstMs + index * bucketMs));
}
