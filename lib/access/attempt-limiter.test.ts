import { describe, expect, it } from 'vitest';
import { AttemptLimiter } from './attempt-limiter';

const ADDRESS = [{ key: 'address:192.0.2.1', longestDelayMs: 60_000 }];
const OTHER = [{ key: 'address:192.0.2.2', longestDelayMs: 60_000 }];

describe('guessing', () => {
  it('is slowed down more and more, up to a limit', () => {
    const limiter = new AttemptLimiter();
    const waits = Array.from({ length: 14 }, () => {
      limiter.note(ADDRESS, 0);
      return limiter.waitMs(ADDRESS, 0) / 1_000;
    });
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('of ten thousand passwords takes a week, not a minute', () => {
    const limiter = new AttemptLimiter();
    let nowMs = 0;
    for (let tries = 0; tries < 10_000; tries += 1) {
      nowMs += limiter.waitMs(ADDRESS, nowMs);
      limiter.note(ADDRESS, nowMs);
    }
    expect(nowMs).toBeGreaterThan(6.9 * 24 * 3_600_000);
  });

  it('by one address slows down no other', () => {
    const limiter = new AttemptLimiter();
    for (let tries = 0; tries < 100; tries += 1) limiter.note(ADDRESS, 0);
    expect(limiter.waitMs(OTHER, 0)).toBe(0);
  });

  it('is forgotten after half an hour, and by success', () => {
    const limiter = new AttemptLimiter();
    for (let tries = 0; tries < 10; tries += 1) limiter.note(ADDRESS, 0);
    expect(limiter.waitMs(ADDRESS, 31 * 60_000)).toBe(0);
    limiter.forget(ADDRESS);
    expect(limiter.waitMs(ADDRESS, 0)).toBe(0);
  });

  it('under ever new names takes no more memory, and does not help the address', () => {
    const limiter = new AttemptLimiter(100);
    for (let tries = 0; tries < 10_000; tries += 1) {
      limiter.note([{ key: `user:${tries}`, longestDelayMs: 1 }, ...ADDRESS], 0);
    }
    expect(limiter.waitMs(ADDRESS, 0)).toBe(60_000);
    expect(limiter.waitMs([{ key: 'user:0', longestDelayMs: 1_000 }], 0)).toBe(0);
  });
});
