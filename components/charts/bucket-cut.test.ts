import { describe, expect, it } from 'vitest';
import { UTC, type Zone } from '@/lib/format/zone';
import { cutOfBuckets } from './bucket-cut';
import { toRows } from './chart-series';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STOCKHOLM: Zone = { kind: 'browser', timeZone: 'Europe/Stockholm' };
const LONDON: Zone = { kind: 'browser', timeZone: 'Europe/London' };
const KOLKATA: Zone = { kind: 'server', offsetMinutes: 330 };

function cut(from: string, days: number, bucketMs: number, zone: Zone): string {
  const fromMs = Date.parse(from);
  return cutOfBuckets(
    toRows({ fromMs, toMs: fromMs + days * DAY_MS }, bucketMs, []),
    bucketMs,
    zone,
  );
}

describe('a chart by days of UTC says so', () => {
  it.each([
    ['nowhere in UTC', UTC, '2026-03-01T00:00:00Z', 92, 'even'],
    ['where midnight is another', STOCKHOLM, '2026-01-01T00:00:00Z', 30, 'daysOfUtc'],
    ['not where midnight is the same', LONDON, '2026-01-01T00:00:00Z', 30, 'even'],
    ['with the day of 23 hours in it', LONDON, '2026-03-25T00:00:00Z', 7, 'daysOfUtc'],
    ['with the day of 25 hours in it', LONDON, '2026-10-22T00:00:00Z', 7, 'daysOfUtc'],
    ['with a summer in its middle', LONDON, '2026-01-01T00:00:00Z', 365, 'daysOfUtc'],
  ] as const)('%s', (_, zone, from, days, expected) => {
    expect(cut(from, days, DAY_MS, zone)).toBe(expected);
  });
});

it('hours are those of the zone, unless its clocks are half an hour off or several hours are one point', () => {
  expect(cut('2026-03-28T00:00:00Z', 2, HOUR_MS, STOCKHOLM)).toBe('even');
  expect(cut('2026-03-28T00:00:00Z', 2, HOUR_MS, KOLKATA)).toBe('hoursOfUtc');
  expect(cut('2026-03-28T00:00:00Z', 2, HOUR_MS / 2, KOLKATA)).toBe('even');
  expect(cut('2026-01-01T00:00:00Z', 30, 3 * HOUR_MS, STOCKHOLM)).toBe('hoursOfUtc');
});
