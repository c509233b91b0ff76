import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAge, formatCountdown, formatDuration, formatMeasured } from './duration';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [480, '480 ms'],
    [999.9, '999 ms'],
    [1_000, '1 s'],
    [59_999, '59 s'],
    [60_000, '1:00'],
    [192_000, '3:12'],
    [3_599_999, '59:59'],
    [3_900_000, '1 h 05 min'],
    [86_399_999, '23 h 59 min'],
    [86_400_000, '1 d'],
    [97_200_000, '1 d 3 h'],
    [36_500_000_000_000, '422453 d 16 h'],
    [-42_000, '−42 s'],
    [-0.4, '0 ms'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('writes %d ms as %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  it('differs from its opposite by the sign only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (durationMs) => {
        expect(formatDuration(-durationMs)).toBe(`−${formatDuration(durationMs)}`);
      }),
    );
  });
});

describe('formatMeasured', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_000, '1 s'],
    [1_099, '1 s'],
    [1_500, '1.5 s'],
    [1_999, '1.9 s'],
    [9_999, '9.9 s'],
    [10_500, '10 s'],
    [192_000, '3:12'],
    [-1_500, '−1 s'],
    [Number.NaN, '–'],
  ])('writes %d ms as %s', (durationMs, text) => {
    expect(formatMeasured(durationMs)).toBe(text);
  });
});

describe('formatAge', () => {
  it.each([
    [-3_000, '0 s'],
    [42_999, '42 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [47 * 3_600_000, '47 h'],
    [48 * 3_600_000, '2 d'],
    [Number.NaN, '–'],
  ])('writes %d ms as %s', (ageMs, text) => {
    expect(formatAge(ageMs)).toBe(text);
  });
});

describe('formatCountdown', () => {
  it.each([
    [38_000, '0:38'],
    [37_001, '0:38'],
    [725_000, '12:05'],
    [3_900_000, '1:05:00'],
    [3_605_000, '1:00:05'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('writes %d ms left as %s', (remainingMs, text) => {
    expect(formatCountdown(remainingMs)).toBe(text);
  });

  it('says 0:00 only when nothing is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e10 }), (remainingMs) => {
        expect(formatCountdown(remainingMs)).not.toBe('0:00');
      }),
    );
  });
});
