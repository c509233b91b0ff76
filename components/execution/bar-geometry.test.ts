import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRun } from '@/lib/testing/build-gantt-node';
import { axisTicks, layOutBars, shareOf } from './bar-geometry';

const SPAN = { startMs: 0, endMs: 100_000 };
const at = (second: number) => new Date(second * 1_000);
const run = (from: number, to: number | null, rest = {}) =>
  buildRun({ startedAt: at(from), endedAt: to === null ? null : at(to), ...rest });

describe('the bars of a line', () => {
  it('are to scale', () => {
    expect(layOutBars([run(10, 30), run(50, 100)], SPAN, 100)).toMatchObject([
      { from: 10, to: 30 },
      { from: 50, to: 100 },
    ]);
  });

  it('go to the end of the chart while they run, and where no end was logged', () => {
    expect(layOutBars([run(40, null, { isRunning: true })], SPAN, 100)).toMatchObject([
      { from: 40, to: 100, look: 'running' },
    ]);
    expect(layOutBars([run(40, null)], SPAN, 100)).toMatchObject([{ to: 100, look: 'open' }]);
  });

  it('are seen even when they took no time at all', () => {
    expect(layOutBars([run(100, 100), run(0, 0)], SPAN, 50)).toMatchObject([
      { from: 0, to: 1 },
      { from: 49, to: 50 },
    ]);
  });

  it('that share a column look like the worst of them there, and nowhere else', () => {
    const runs = [run(0, 41), run(41, 48, { result: 'failed' }), run(48, 100)];
    expect(layOutBars(runs, SPAN, 10)).toMatchObject([
      { from: 0, to: 4, look: 'succeeded' },
      { from: 4, to: 5, look: 'failed' },
      { from: 5, to: 10, look: 'succeeded' },
    ]);
  });

  it('are never more than there are columns, never overlap, and never leave the chart', () => {
    const runs = fc.array(
      fc
        .tuple(fc.integer({ min: -10, max: 110 }), fc.option(fc.integer({ min: 0, max: 50 })))
        .map(([from, length]) => run(from, length === null ? null : from + length)),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 200 }), (all, columnCount) => {
        const bars = layOutBars(all, SPAN, columnCount);
        expect(bars.length).toBeLessThanOrEqual(columnCount);
        expect(bars.length > 0).toBe(all.length > 0);
        let end = 0;
        for (const { from, to } of bars) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(columnCount);
          end = to;
        }
      }),
    );
  });
});

describe('the axis', () => {
  it.each([
    [100_000, 6, [0, 30_000, 60_000, 90_000]],
    [1_000, 5, [0, 200, 400, 600, 800, 1_000]],
    [0, 5, [0]],
  ])('of %s ms has at most %s round steps', (endMs, count, ticks) => {
    expect(axisTicks({ startMs: 0, endMs }, count)).toEqual(ticks);
  });

  it('of a chart without length has everything at its start', () => {
    expect(shareOf(5, { startMs: 5, endMs: 5 })).toBe(0);
  });
});
