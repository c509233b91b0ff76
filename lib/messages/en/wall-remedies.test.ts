import { describe, expect, it } from 'vitest';
import { wallRemedies } from './wall-remedies';

describe('a remedy on the wall', () => {
  it.each(Object.entries(wallRemedies))('of %s fits into one line', (_rule, words) => {
    expect(words.length).toBeLessThanOrEqual(56);
    expect(words).not.toMatch(/[.{}]$/);
  });
});
