import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveWindow, WINDOW_ROWS } from './scroll-window';

const MILLION = 1_000_000;

describe('the window of rows that scrolls', () => {
  it('stays where it is while the reader is in its middle', () => {
    expect(moveWindow({ base: 5_000, first: 12_000, last: 12_040, total: MILLION })).toBe(5_000);
  });

  it('moves on before the reader meets an edge, and always holds what is in sight', () => {
    fc.assert(
      fc.property(fc.nat(MILLION), fc.nat(MILLION), fc.nat(WINDOW_ROWS), (total, start, offset) => {
        const base = Math.max(0, Math.min(start, total - WINDOW_ROWS));
        const first = Math.min(base + offset, Math.max(0, total - 1));
        const last = Math.min(first + 40, total - 1, base + WINDOW_ROWS - 1);
        const moved = moveWindow({ base, first, last, total });
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(first);
        expect(moved + WINDOW_ROWS).toBeGreaterThan(last);
      }),
    );
  });

  it('begins with the first row again on the way up', () => {
    expect(moveWindow({ base: 3_000, first: 4_000, last: 4_040, total: MILLION })).toBe(0);
  });
});
