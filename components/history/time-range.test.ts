import { describe, expect, it } from 'vitest';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { groupQueries, sumFailures } from './group-queries';
import { problemOfSpan, spanOfChoice, stepOfPreset } from './time-range';

const NOW_MS = NOW.getTime();
const MINUTE = 60_000;

describe('the time that a page shows', () => {
  it('is a preset that ends now, to the step that a screen can show', () => {
    const span = spanOfChoice({ range: '24h', from: null, to: null }, NOW_MS + 59_000);
    expect(span).toEqual({ fromMs: NOW_MS - 86_400_000, toMs: NOW_MS });
    expect(stepOfPreset('1y')).toBe(365 * MINUTE);
  });

  it('is an exact range where both ends are given', () => {
    const exact = { range: '24h', from: minutesAgo(9), to: minutesAgo(3) } as const;
    expect(spanOfChoice(exact, NOW_MS)).toEqual({
      fromMs: NOW_MS - 9 * MINUTE,
      toMs: NOW_MS - 3 * MINUTE,
    });
    expect(spanOfChoice({ ...exact, to: null }, NOW_MS).toMs).toBe(NOW_MS);
  });

  it.each([
    ['reversed', 5, 9, 'reversed'],
    ['in the future', -5, -9, 'future'],
    ['shorter than a minute', 0.5, 0, 'short'],
    ['not a time', Number.NaN, 0, 'invalid'],
    ['reaching into the future', 5, -9, null],
    ['a hundred years', 100 * 365 * 1_440, 0, null],
  ])('that is %s has the problem %4$s', (_, from, to, problem) => {
    const span = { fromMs: NOW_MS - from * MINUTE, toMs: NOW_MS - to * MINUTE };
    expect(problemOfSpan(span, NOW_MS)).toBe(problem);
  });
});

describe('the queries of a cost chart', () => {
  const point = (durationMs: number, failures = 0) => ({
    at: NOW,
    runs: 1,
    durationMs,
    maxDurationMs: durationMs,
    rows: 1,
    failures,
  });
  const queries = ['a', 'b', 'c'].map((name, index) => ({ name, points: [point(index, index)] }));

  it('are the first on their own and the others added up', () => {
    const { shown, others } = groupQueries(queries, 1);
    expect(shown.map(({ name }) => name)).toEqual(['a']);
    expect(others).toEqual({
      count: 2,
      points: [{ ...point(3, 3), runs: 2, rows: 2, maxDurationMs: 2 }],
    });
    expect(groupQueries(queries, 9).others.count).toBe(0);
  });

  it('fail together', () => {
    expect(sumFailures(queries)).toEqual([{ at: NOW, value: 3 }]);
  });
});
