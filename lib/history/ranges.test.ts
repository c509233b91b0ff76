import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { bucketsOf, bucketWidth } from './bucket-width';
import { countAnomalies } from './count-anomalies';
import { resolveRange } from './resolve-range';

const resolve = (from?: Date, to?: Date) => resolveRange({ from, to }, 400, NOW);
const DAY = 24;

describe('a range of history', () => {
  it('is the last day when nothing is said', () => {
    expect(resolve()).toEqual({ from: hoursAgo(24), to: NOW, cuts: [] });
  });

  it('loses what lies in the future, and says so', () => {
    expect(resolve(hoursAgo(1), hoursAgo(-5))).toEqual({
      from: hoursAgo(1),
      to: NOW,
      cuts: ['future'],
    });
  });

  it('of a hundred years is what is kept of it, and says so', () => {
    expect(resolve(hoursAgo(100 * 365 * DAY), NOW)).toEqual({
      from: hoursAgo(400 * DAY),
      to: NOW,
      cuts: ['retention'],
    });
  });

  it.each([
    ['reversed', NOW, hoursAgo(1), /ends before it begins/],
    ['empty', hoursAgo(1), hoursAgo(1), /ends before it begins/],
    ['wholly in the future', hoursAgo(-1), hoursAgo(-2), /future/],
    ['wholly before anything is kept', hoursAgo(900 * DAY), hoursAgo(500 * DAY), /400 days/],
    ['shorter than a minute', new Date(NOW.getTime() - 1_000), NOW, /minute/],
  ])('that is %s is refused in words', (_, from, to, words) => {
    expect(() => resolve(from, to)).toThrow(AppError);
    expect(() => resolve(from, to)).toThrow(words);
  });
});

describe('the buckets of a chart', () => {
  const retention = historyRetentionSchema.parse({});
  const minutes = (from: Date, to = NOW) => bucketWidth({ from, to }, retention, NOW) / 60_000;

  it.each([
    ['an hour', hoursAgo(1), 1],
    ['a day', hoursAgo(24), 5],
    ['a week', hoursAgo(7 * DAY), 60],
    ['a month', hoursAgo(30 * DAY), 180],
    ['a year', hoursAgo(365 * DAY), 2 * 1_440],
  ])('of %s are few enough to be drawn', (_, from, expected) => {
    expect(minutes(from)).toBe(expected);
  });

  it('are as wide as what is still kept of that time', () => {
    expect(minutes(hoursAgo(10 * DAY), hoursAgo(10 * DAY - 1))).toBe(60);
    expect(minutes(hoursAgo(200 * DAY), hoursAgo(200 * DAY - 1))).toBe(1_440);
  });

  it('begin at multiples of their width and cover the range', () => {
    const buckets = bucketsOf({ from: minutesAgo(7), to: NOW }, 300_000);
    expect(buckets).toEqual([minutesAgo(10), minutesAgo(5)]);
  });
});

it('an anomaly counts in every bucket that it was open in, and as opened in one', () => {
  const range = { from: minutesAgo(30), to: NOW };
  const counted = countAnomalies(
    [
      { severity: 'critical', from: minutesAgo(90), to: minutesAgo(25) },
      { severity: 'warning', from: minutesAgo(15), to: null },
    ],
    range,
    600_000,
  );
  expect(counted.map(({ open }) => [open.critical, open.warning])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
  expect(counted.map(({ opened }) => [opened.critical, opened.warning])).toEqual([
    [0, 0],
    [0, 1],
    [0, 0],
  ]);
});
