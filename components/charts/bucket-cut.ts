import { offsetMinutesAt, type Zone } from '@/lib/format/zone';
import type { ChartRow } from './chart-series';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Clocks are changed twice a year: more looks than this find nothing new. */
const LOOKS = 12;

/**
 * How the buckets of a chart lie in a zone: `even` where each begins at a round time of its clocks, else whose hours or days
 * they are. What is added up by the hour and the day is added up in UTC, and cannot be told apart again.
 */
export function cutOfBuckets(
  rows: readonly Pick<ChartRow, 'atMs'>[],
  bucketMs: number,
  zone: Zone,
): 'even' | 'hoursOfUtc' | 'daysOfUtc' {
  const stepMs = Math.min(bucketMs, DAY_MS);
  if (stepMs < HOUR_MS) return 'even';
  const every = Math.max(1, Math.floor(rows.length / LOOKS));
  const isUneven = rows.some(({ atMs }, index) => {
    if (index % every !== 0 && index !== rows.length - 1) return false;
    return (atMs + offsetMinutesAt(new Date(atMs), zone) * MINUTE_MS) % stepMs !== 0;
  });
  if (!isUneven) return 'even';
  return stepMs === DAY_MS ? 'daysOfUtc' : 'hoursOfUtc';
}
