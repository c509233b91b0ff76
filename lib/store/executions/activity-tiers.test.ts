import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKAGE_RANGES, rangeWindow } from '@/lib/domain/packages/package-range';
import { coverRange, startOf, TIERS, type TierSpan } from './activity-tiers';

const HOUR_MS = 3_600_000;

const instant = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => new Date(date.getTime()));

/** How often an instant is counted by rows of these spans. */
function countOf(spans: readonly TierSpan[], at: Date): number {
  return spans.filter(({ tier, fromMs, toMs }) => {
    const startMs = startOf(tier, at).getTime();
    return startMs >= fromMs && startMs < toMs;
  }).length;
}

describe('the rows of a range', () => {
  it('count every instant of it once, and no other', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...PACKAGE_RANGES),
        fc.integer({ min: -5_000, max: 100 }),
        (now, range, hours) => {
          const { from, previousFrom, bucketMs } = rangeWindow(range, now);
          const at = new Date(now.getTime() + hours * HOUR_MS);
          const current = coverRange(from, null, bucketMs);
          const previous = coverRange(previousFrom, from, bucketMs);
          expect(countOf(current, at)).toBe(Number(at >= from));
          expect(countOf(previous, at)).toBe(Number(at >= previousFrom && at < from));
        },
      ),
    );
  });

  it('of three months are few: weeks where they fit', () => {
    const { from, bucketMs } = rangeWindow('90d', new Date('2026-11-25T05:00:00Z'));
    expect(coverRange(from, null, bucketMs).map(({ tier }) => tier)).toEqual([
      TIERS.day,
      TIERS.week,
    ]);
  });
});

it('a week begins on Monday', () => {
  expect(startOf(TIERS.week, new Date('2026-11-22T05:00:00Z'))).toEqual(new Date('2026-11-16'));
});
