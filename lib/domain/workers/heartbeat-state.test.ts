import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEARTBEAT_STATES, judgeHeartbeat } from './heartbeat-state';

const limits = { onlineWithinMs: 120_000, lateWithinMs: 300_000, futureToleranceMs: 5_000 };

describe('judgeHeartbeat', () => {
  it.each([
    ['just now', 0, 'online'],
    ['at the limit of online', 120_000, 'online'],
    ['just beyond it', 120_001, 'late'],
    ['at the limit of late', 300_000, 'late'],
    ['just beyond it', 300_001, 'offline'],
    ['years ago', 1e12, 'offline'],
    ['within the rounding of two clocks', -5_000, 'online'],
    ['further in the future than tolerated', -5_001, 'unknown'],
    ['never', null, 'unknown'],
    ['not a number', Number.NaN, 'unknown'],
  ])('a heartbeat %s (%s ms) is %s', (_when, ageMs, state) => {
    expect(judgeHeartbeat(ageMs, limits)).toBe(state);
  });

  it('never gets better with age', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (ageMs, laterMs) => {
        const rank = (age: number) => HEARTBEAT_STATES.indexOf(judgeHeartbeat(age, limits));
        expect(rank(ageMs + laterMs)).toBeGreaterThanOrEqual(rank(ageMs));
      }),
    );
  });
});
