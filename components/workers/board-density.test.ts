import { describe, expect, it } from 'vitest';
import { densityOf, nextDensity } from './board-density';

describe('density of the board', () => {
  it.each([
    [0, 'full'],
    [60, 'full'],
    [61, 'named'],
    [300, 'named'],
    [301, 'marked'],
    [2_000, 'marked'],
  ] as const)('%i workers are shown %s', (count, density) => {
    expect(densityOf(count)).toBe(density);
  });

  it('grows at once', () => {
    expect(nextDensity(61, 'full')).toBe('named');
    expect(nextDensity(301, 'full')).toBe('marked');
  });

  it('does not jump back and forth when a worker comes and goes at the limit', () => {
    expect(nextDensity(300, 'marked')).toBe('marked');
    expect(nextDensity(60, 'named')).toBe('named');
  });

  it('shrinks when there are clearly fewer', () => {
    expect(nextDensity(270, 'marked')).toBe('named');
    expect(nextDensity(54, 'named')).toBe('full');
    expect(nextDensity(1, 'marked')).toBe('full');
  });
});
