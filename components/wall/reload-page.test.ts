import { describe, expect, it } from 'vitest';
import { mayReload } from './reload-page';

describe('a wall that finds itself outdated', () => {
  it('loads itself again the first time at once', () => {
    expect(mayReload(null, 1_000_000)).toBe(true);
  });

  it('does so once a minute at most, however often two servers disagree', () => {
    expect(mayReload(1_000_000, 1_059_999)).toBe(false);
    expect(mayReload(1_000_000, 1_060_000)).toBe(true);
  });

  it('is not held up by a clock that was put back', () => {
    expect(mayReload(9_000_000, 1_000_000)).toBe(true);
  });
});
