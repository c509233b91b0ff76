import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import type { StateInterval } from '@/lib/domain/history/history';
import type { Segment } from '@/lib/domain/history/segment';
import { buildInterval } from '@/lib/testing/build-interval';
import { cutSegments } from './cut-segments';
import { mergeSegments, WORST_FIRST } from './merge-segments';
import { orderIntervals } from './order-intervals';
import { shareStates } from './share-states';
import { sumDurations } from './sum-durations';

const RANGE_MS = 100_000;
const RANGE = { from: new Date(0), to: new Date(RANGE_MS) };

/** Anything that a store may hold: overlapping after a clock was set back, reaching out of the range, empty. */
const interval: fc.Arbitrary<StateInterval> = fc
  .record({
    start: fc.integer({ min: -20_000, max: 120_000 }),
    length: fc.integer({ min: 0, max: 30_000 }),
    state: fc.constantFrom(...HEARTBEAT_STATES),
    isEnabled: fc.boolean(),
  })
  .map(({ start, length, state, isEnabled }) =>
    buildInterval(0, 0, {
      state,
      isEnabled,
      startedAt: new Date(start),
      provenAt: new Date(start + length),
    }),
  );

const intervals = fc.array(interval, { maxLength: 40 });
const segments = intervals.map((list) => cutSegments(orderIntervals(list), RANGE));

function coversRange(list: readonly Segment[]): void {
  expect(list[0]?.from).toEqual(RANGE.from);
  expect(list.at(-1)?.to).toEqual(RANGE.to);
  for (const [index, { from, to }] of list.entries()) {
    expect(from < to).toBe(true);
    if (index > 0) expect(from).toEqual(list[index - 1]?.to);
  }
}

const stateAt = (list: readonly Segment[], atMs: number) =>
  list.find(({ from, to }) => +from <= atMs && atMs < +to)?.state;

describe('a timeline of any intervals', () => {
  it('covers its range without a hole or an overlap, and says nothing that no interval says', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: RANGE_MS - 1 }), (list, atMs) => {
        const cut = cutSegments(orderIntervals(list), RANGE);
        coversRange(cut);
        const said = stateAt(cut, atMs);
        const proven = list.filter(
          ({ startedAt, provenAt }) => +startedAt <= atMs && atMs < +provenAt,
        );
        if (said !== 'notWatched') expect(proven.map(({ state }) => state)).toContain(said);
        if (proven.length === 0) expect(said).toBe('notWatched');
      }),
    );
  });

  it('that is merged stays bounded, covers the same time, and never looks better than it was', () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 1, max: RANGE_MS }), (exact, leastMs) => {
        const merged = mergeSegments(exact, leastMs);
        coversRange(merged);
        expect(merged.length).toBeLessThanOrEqual(2 * Math.ceil(RANGE_MS / leastMs) + 1);
        for (const { from, to, state } of merged) {
          const parts = exact.filter((one) => one.from < to && one.to > from);
          const worst = Math.min(...parts.map((one) => WORST_FIRST.indexOf(one.state)));
          expect(WORST_FIRST.indexOf(state)).toBe(worst);
        }
      }),
    );
  });

  it('adds up to its range, and its shares to one in every bucket', () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 1_000, max: RANGE_MS }), (exact, bucketMs) => {
        const durations = sumDurations(exact);
        expect(Object.values(durations).reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(RANGE_MS, 6);
        for (const share of shareStates([exact, exact], RANGE, bucketMs)) {
          const { online, late, offline, unknown, notWatched } = share;
          expect(online + late + offline + unknown + notWatched).toBeCloseTo(2, 6);
          expect(2 * share.watched).toBeCloseTo(2 - notWatched, 6);
        }
      }),
    );
  });
});
