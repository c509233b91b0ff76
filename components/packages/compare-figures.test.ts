import { describe, expect, it } from 'vitest';
import { NO_FIGURES } from '@/lib/services/packages/package-views';
import { compareFigures } from './compare-figures';

const LENGTHS = { currentMs: 2_000, previousMs: 1_000 };

describe('what has changed', () => {
  it('is told of runs by time, so that a longer range has not more of them', () => {
    const { runs } = compareFigures(
      { ...NO_FIGURES, runs: 20 },
      { ...NO_FIGURES, runs: 10 },
      LENGTHS,
    );
    expect(runs).toBe(0);
  });

  it('is not told where one side is not known', () => {
    const known = {
      ...NO_FIGURES,
      successRate: 1,
      run: { ...NO_FIGURES.run, medianMs: 1_000 },
    };
    expect(compareFigures(known, NO_FIGURES, LENGTHS)).toEqual({
      runs: null,
      runMedian: null,
      successRate: null,
    });
  });

  it('is told of rates in points, and of times in parts', () => {
    const withRate = (successRate: number, medianMs: number) => ({
      ...NO_FIGURES,
      successRate,
      run: { ...NO_FIGURES.run, medianMs },
    });
    const changes = compareFigures(withRate(0.75, 3_000), withRate(1, 2_000), LENGTHS);
    expect(changes).toMatchObject({ successRate: -0.25, runMedian: 0.5 });
  });
});
