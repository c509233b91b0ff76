import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWaitMs } from './back-off';

const CALM = {
  intervalMs: 10_000,
  consecutiveFailures: 0,
  refusedLogins: 0,
  loginRetryMs: 120_000,
  random: 0.5,
};

describe('the wait for the next poll', () => {
  it.each([
    [0, 10_000],
    [1, 10_000],
    [2, 20_000],
    [3, 40_000],
    [4, 60_000],
    [5, 60_000],
    [1_000_000, 60_000],
  ])('after %d failures is %d ms', (consecutiveFailures, expected) => {
    expect(nextWaitMs({ ...CALM, consecutiveFailures })).toBe(expected);
  });

  it('is never shorter than an interval of more than a minute', () => {
    expect(nextWaitMs({ ...CALM, intervalMs: 600_000, consecutiveFailures: 9 })).toBe(600_000);
  });

  it.each([
    [0, 10_000],
    [1, 60_000],
    [2, 120_000],
    [99, 120_000],
  ])(
    'after %d refused logins is %d ms, so that no account is locked',
    (refusedLogins, expected) => {
      expect(nextWaitMs({ ...CALM, consecutiveFailures: refusedLogins && 1, refusedLogins })).toBe(
        expected,
      );
    },
  );

  it('tries a wrong password fewer than ten times in a quarter of an hour', () => {
    let attempts = 0;
    for (let atMs = 0; atMs < 15 * 60_000; attempts += 1) {
      const failures = { consecutiveFailures: attempts + 1, refusedLogins: attempts + 1 };
      atMs += nextWaitMs({ ...CALM, ...failures, intervalMs: 1_000, random: 0 });
    }
    expect(attempts).toBeLessThan(10);
  });

  it('differs by ten per cent at most, and is never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 3_600_000 }),
        fc.nat(),
        fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }),
        (intervalMs, consecutiveFailures, random) => {
          const waitMs = nextWaitMs({ ...CALM, intervalMs, consecutiveFailures, random });
          expect(waitMs).toBeGreaterThanOrEqual(intervalMs * 0.9 - 1);
          expect(waitMs).toBeLessThanOrEqual(Math.max(60_000, intervalMs) * 1.1 + 1);
        },
      ),
    );
  });
});
