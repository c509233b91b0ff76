import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCount, bucketOf, DURATION_ERROR, percentileOf, type Counts } from './duration-sketch';

const HUNDRED_YEARS_MS = 100 * 365 * 24 * 3_600_000;

const durationMs = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer({ min: 0, max: 90 * 24 * 3_600_000 }),
  fc.double({ min: 0, max: HUNDRED_YEARS_MS, noNaN: true }).map(Math.round),
);

function countsOf(durations: readonly number[]): Counts {
  const counts: Counts = new Map();
  for (const duration of durations) addCount(counts, bucketOf(duration), 1);
  return counts;
}

/** Nearest rank. */
function exactPercentile(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((left, right) => left - right);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? Number.NaN;
}

describe('a percentile of counted durations', () => {
  it('is within the stated error of the exact one, whatever was counted', () => {
    fc.assert(
      fc.property(
        fc.array(durationMs, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0.01, 0.5, 0.95, 0.99, 1),
        (durations, share) => {
          const exact = exactPercentile(durations, share);
          const told = percentileOf(countsOf(durations), share) ?? Number.NaN;
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(exact * DURATION_ERROR);
        },
      ),
    );
  });

  it('is the same whether days are counted together or added up', () => {
    fc.assert(
      fc.property(fc.array(durationMs), fc.array(durationMs), (monday, tuesday) => {
        const sum = countsOf(monday);
        for (const [bucket, count] of countsOf(tuesday)) addCount(sum, bucket, count);
        expect(sum).toEqual(countsOf([...monday, ...tuesday]));
      }),
    );
  });

  it('is not told of nothing', () => {
    expect(percentileOf(new Map(), 0.5)).toBeNull();
  });
});

it('counting out what was counted in leaves nothing', () => {
  const counts = countsOf([5, 5]);
  addCount(counts, bucketOf(5), -2);
  expect(counts.size).toBe(0);
});
