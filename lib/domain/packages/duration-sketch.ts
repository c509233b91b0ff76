/**
 * Durations are counted in buckets whose bounds grow by 4 %, so that counts of different days add up. A percentile that is
 * told from them is within 2 % of the exact one (nearest rank): (γ − 1) / (γ + 1) = 1.96 %, the relative error that
 * DDSketch guarantees (Masson, Rim, Lee, VLDB 2019).
 */
export const DURATION_ERROR = 0.02;

const GAMMA = 1.04;
const LOG_GAMMA = Math.log(GAMMA);
/** A hundred years; longer is counted as that long. */
const MAX_MS = 100 * 365 * 24 * 3_600_000;

/** How often each bucket, or each id, occurs. */
export type Counts = Map<number, number>;

/** The bucket of a duration in ms; 0 for one of no length. */
export function bucketOf(durationMs: number): number {
  if (durationMs < 1) return 0;
  return 1 + Math.floor(Math.log(Math.min(durationMs, MAX_MS)) / LOG_GAMMA);
}

/** The duration in ms that stands for a bucket. */
function durationOf(bucket: number): number {
  return bucket === 0 ? 0 : (2 * GAMMA ** bucket) / (GAMMA + 1);
}

/**
 * The smallest duration in ms that is at least as long as `share` (0–1] of all, within DURATION_ERROR; null when there are none.
 */
export function percentileOf(counts: Counts, share: number): number | null {
  let total = 0;
  for (const count of counts.values()) total += count;
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(share * total));
  let passed = 0;
  for (const bucket of [...counts.keys()].sort((left, right) => left - right)) {
    passed += counts.get(bucket) ?? 0;
    if (passed >= rank) return durationOf(bucket);
  }
  return null;
}

/** Adds `count` to one of the counts; what has come to nothing is left out. */
export function addCount(counts: Counts, key: number, count: number): void {
  const sum = (counts.get(key) ?? 0) + count;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}
