const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** How far back a page about packages may look. */
export const PACKAGE_RANGES = ['24h', '7d', '30d', '90d'] as const;

export type PackageRange = (typeof PACKAGE_RANGES)[number];

const LENGTHS: Record<PackageRange, { count: number; bucketMs: number }> = {
  '24h': { count: 24, bucketMs: HOUR_MS },
  '7d': { count: 7, bucketMs: DAY_MS },
  '30d': { count: 30, bucketMs: DAY_MS },
  '90d': { count: 90, bucketMs: DAY_MS },
};

export type RangeWindow = {
  /** Inclusive. As many whole hours or days (UTC) as the range says, and the one that is not over yet. */
  from: Date;
  /** Where the range before begins; it is as long as the range says and ends at `from`. */
  previousFrom: Date;
  /** What one point of a series spans. */
  bucketMs: number;
};

/** The part of time that a range means at `now`, cut at whole hours or days in UTC. */
export function rangeWindow(range: PackageRange, now: Date): RangeWindow {
  const { count, bucketMs } = LENGTHS[range];
  const thisBucketMs = Math.floor(now.getTime() / bucketMs) * bucketMs;
  return {
    from: new Date(thisBucketMs - count * bucketMs),
    previousFrom: new Date(thisBucketMs - 2 * count * bucketMs),
    bucketMs,
  };
}
