import { describe, expect, it } from 'vitest';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { judgeFreshness } from './freshness';

// Polled every 10 s, stale after three intervals.
describe('judgeFreshness', () => {
  it.each([
    ['just collected', 0, 'fresh'],
    ['half a poll overdue', 15, 'fresh'],
    ['more than half a poll overdue', 15.001, 'late'],
    ['three intervals old', 30, 'late'],
    ['more than three intervals old', 30.001, 'stale'],
  ])('data that is %s (%d s) is %s', (_case, seconds, freshness) => {
    expect(judgeFreshness(secondsAgo(seconds), NOW, 10_000, 3)).toBe(freshness);
  });

  it('data without an instant is stale: it was never proven', () => {
    expect(judgeFreshness(null, NOW, 10_000, 3)).toBe('stale');
  });
});
