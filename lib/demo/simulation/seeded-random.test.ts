import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf, hexOf, randomBetween, randomOf } from './seeded-random';

describe('seeded chance', () => {
  it('is the same for the same arguments and spread over its range', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => randomOf(7, 'label', index));
    expect(values).toEqual(Array.from({ length: 10_000 }, (_, i) => randomOf(7, 'label', i)));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
    expect(new Set(values.map((value) => Math.floor(value * 100))).size).toBe(100);
  });

  it('stays inside its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, index) => {
        const value = randomBetween([3, 9], seed, 'label', index);
        expect(value).toBeGreaterThanOrEqual(3);
        expect(value).toBeLessThan(9);
      }),
    );
  });

  it('makes ids that SQL Server accepts, and no two alike', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => guidOf(7, 'task', index));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(hexOf(20, 7, 'certificate', 0)).toMatch(/^[0-9A-F]{40}$/);
  });
});
