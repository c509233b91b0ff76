import { describe, expect, it } from 'vitest';
import { gapsOf, isAlone, rowAt, toRows, type ChartSeries } from './chart-series';
import { toCsv } from './csv';
import { instantAt, moveSpan, percentOf, zoomSpan } from './time-span';
import { countStep, durationStep, highestValue, valueTicks } from './value-axis';

const MINUTE = 60_000;
const SPAN = { fromMs: 0, toMs: 5 * MINUTE };

const series = (key: string, values: Record<number, number>): ChartSeries => ({
  key,
  label: key,
  color: 'tint-1',
  kind: 'line',
  points: Object.entries(values).map(([minute, value]) => ({
    at: new Date(Number(minute) * MINUTE),
    value,
  })),
});

describe('the rows of a chart', () => {
  const rows = toRows(SPAN, MINUTE, [series('a', { 0: 1, 1: 2, 4: 5 }), series('b', { 1: 0 })]);

  it('are one for each bucket; what was not measured is null, and zero stays zero', () => {
    expect(rows.map(({ values }) => [values.a, values.b])).toEqual([
      [1, null],
      [2, 0],
      [null, null],
      [null, null],
      [5, null],
    ]);
  });

  it('tell where nothing was measured', () => {
    expect(gapsOf(rows)).toEqual([{ fromMs: 2 * MINUTE, toMs: 4 * MINUTE }]);
  });

  it('tell a bucket in which nobody looked from one in which there was nothing', () => {
    const gaps = [{ fromMs: 0, toMs: MINUTE }];
    const told = toRows(SPAN, MINUTE, [series('a', { 1: 2 })], { gaps });
    expect(told.map(({ isWatched }) => isWatched)).toEqual([false, true, true, true, true]);
    expect(gapsOf(told)).toEqual(gaps);
  });

  it('begin where the buckets of the answer begin', () => {
    const told = toRows(SPAN, 3 * MINUTE, [], { originMs: -MINUTE });
    expect(told.map(({ atMs }) => atMs)).toEqual([-MINUTE, 2 * MINUTE]);
  });

  it('know which values have no neighbours', () => {
    expect(rows.map((_, index) => isAlone(rows, index, 'a'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('cut their buckets at the ends of the span', () => {
    const [first, last] = toRows({ fromMs: 30_000, toMs: 90_000 }, MINUTE, []);
    expect([first?.atMs, first?.middleMs, last?.endMs]).toEqual([0, 45_000, 90_000]);
    expect(rowAt(rows, 70_000)?.atMs).toBe(MINUTE);
    expect(rowAt(rows, -1)).toBeNull();
  });
});

describe('the axis of values', () => {
  it('reaches the highest value, stack and threshold, and starts at zero', () => {
    const rows = toRows(SPAN, MINUTE, [series('a', { 0: 3 }), series('b', { 0: 4 })]);
    const apart = [{ key: 'a' }, { key: 'b' }];
    const stacked = apart.map((one) => ({ ...one, stack: 's' }));
    expect(highestValue(rows, apart)).toBe(4);
    expect(highestValue(rows, stacked)).toBe(7);
    expect(highestValue(rows, stacked, [90])).toBe(90);
    expect(highestValue([], [])).toBe(1);
  });

  it.each([
    [1, [0, 1]],
    [7, [0, 2, 4, 6, 8]],
    [100, [0, 50, 100]],
    [1_234, [0, 500, 1_000, 1_500]],
  ])('up to %d has round ticks', (highest, ticks) => {
    expect(valueTicks(highest, countStep)).toEqual(ticks);
  });

  it('counts lengths of time as clocks do', () => {
    expect(valueTicks(90_000, durationStep)).toEqual([0, 30_000, 60_000, 90_000]);
    expect(durationStep(4 * 86_400_000)).toBe(5 * 86_400_000);
  });
});

describe('a span of time', () => {
  it('gives places and takes them, and stays within its ends', () => {
    expect(percentOf(MINUTE, SPAN)).toBe('20%');
    expect(percentOf(-1, SPAN)).toBe('0%');
    expect(instantAt(0.5, SPAN)).toBe(2.5 * MINUTE);
    expect(instantAt(7, SPAN)).toBe(SPAN.toMs);
  });

  it('zooms around an instant that keeps its place, never below a minute nor beyond now', () => {
    expect(zoomSpan(SPAN, 0.5, MINUTE, Infinity)).toEqual({
      fromMs: 30_000,
      toMs: 3 * MINUTE,
    });
    expect(zoomSpan(SPAN, 0.001, 0, Infinity)).toEqual({ fromMs: 0, toMs: MINUTE });
    expect(zoomSpan(SPAN, 2, SPAN.toMs, SPAN.toMs)).toEqual({
      fromMs: -5 * MINUTE,
      toMs: SPAN.toMs,
    });
  });

  it('moves, but not beyond now', () => {
    expect(moveSpan(SPAN, -1, Infinity)).toEqual({ fromMs: -5 * MINUTE, toMs: 0 });
    expect(moveSpan(SPAN, 1, 6 * MINUTE)).toEqual({ fromMs: MINUTE, toMs: 6 * MINUTE });
  });
});

it('a CSV file quotes what must be quoted, leaves gaps empty, and holds no formula', () => {
  const text = toCsv(
    ['Name', 'Tasks, live'],
    [
      ['=HYPERLINK("x")', 1.5],
      ['a "b"\nc', null],
      ['-1', Number.NaN],
    ],
  );
  expect(text).toBe(
    '\uFEFFName,"Tasks, live"\r\n"\'=HYPERLINK(""x"")",1.5\r\n"a ""b""\nc",\r\n\'-1,\r\n',
  );
});
