import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScale } from './timeline-scale';

describe('the scale of the timeline', () => {
  it('is in proportion, begins at 0, and leaves room for the last instant', () => {
    const { percentAt } = buildScale(30_000);
    expect(percentAt(0)).toBe(0);
    expect(percentAt(20_000)).toBeCloseTo(2 * percentAt(10_000));
    expect(percentAt(30_000)).toBeGreaterThan(90);
    expect(percentAt(30_000)).toBeLessThan(100);
  });

  it('counts in round seconds', () => {
    expect(buildScale(30_000).ticksMs).toEqual([0, 10_000, 20_000, 30_000]);
    expect(buildScale(10_000).ticksMs).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000]);
  });

  it('has few ticks, all of them in sight, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), (endMs) => {
        const { percentAt, ticksMs } = buildScale(endMs);
        expect(ticksMs.length).toBeGreaterThan(0);
        expect(ticksMs.length).toBeLessThanOrEqual(7);
        expect(percentAt(ticksMs.at(-1) ?? 0)).toBeLessThanOrEqual(100);
        expect(ticksMs.every((tick) => Number.isInteger(tick / 1_000))).toBe(true);
      }),
    );
  });
});
