import { expect, test } from 'vitest';
import {
  WEEKDAYS,
  type MaintenanceWindow,
  type WeeklySpan,
} from '@/lib/domain/notifications/notification-settings';
import { findMaintenanceWindow, isInWeeklySpan } from './is-in-span';

const span = (change: Partial<WeeklySpan>): WeeklySpan => ({
  zone: 'Europe/Stockholm',
  days: WEEKDAYS,
  from: '22:00',
  until: '02:00',
  ...change,
});

test.each([
  ['before it begins', '2026-11-22T20:59:59Z', false],
  ['when it begins', '2026-11-22T21:00:00Z', true],
  ['after midnight', '2026-11-23T00:59:59Z', true],
  ['when it ends', '2026-11-23T01:00:00Z', false],
])('a night by the clocks of Stockholm: %s', (_, at, expected) => {
  expect(isInWeeklySpan(span({}), new Date(at))).toBe(expected);
});

test('a span that begins on Sunday lasts into Monday, and does not begin on Monday', () => {
  const sunday = span({ days: ['sunday'] });
  expect(isInWeeklySpan(sunday, new Date('2026-11-23T00:30:00Z'))).toBe(true);
  expect(isInWeeklySpan(sunday, new Date('2026-11-23T22:30:00Z'))).toBe(false);
});

test('the same clock time is another instant in summer', () => {
  const morning = span({ from: '08:00', until: '09:00' });
  expect(isInWeeklySpan(morning, new Date('2026-07-01T06:30:00Z'))).toBe(true);
  expect(isInWeeklySpan(morning, new Date('2026-07-01T07:30:00Z'))).toBe(false);
  expect(isInWeeklySpan(morning, new Date('2026-12-01T07:30:00Z'))).toBe(true);
});

test('on the night when summer time begins, a span ends when the clocks say so', () => {
  const night = span({ from: '01:00', until: '04:00' });
  expect(isInWeeklySpan(night, new Date('2026-03-29T01:59:59Z'))).toBe(true);
  expect(isInWeeklySpan(night, new Date('2026-03-29T02:00:00Z'))).toBe(false);
});

test('a span that begins and ends at the same time lasts a day', () => {
  const day = span({ from: '06:00', until: '06:00', days: ['monday'] });
  expect(isInWeeklySpan(day, new Date('2026-11-23T05:00:00Z'))).toBe(true);
  expect(isInWeeklySpan(day, new Date('2026-11-24T04:59:00Z'))).toBe(true);
  expect(isInWeeklySpan(day, new Date('2026-11-24T05:00:00Z'))).toBe(false);
});

test('a window counts for its clusters only, and for all when it names none', () => {
  const window: MaintenanceWindow = {
    name: 'patching',
    clusters: ['PROD-ETL'],
    span: {
      kind: 'once',
      zone: 'America/New_York',
      from: '2026-11-22T22:00',
      until: '2026-11-23T01:00',
    },
  };
  const during = new Date('2026-11-23T03:00:00Z');
  expect(findMaintenanceWindow([window], 'PROD-ETL', during)?.name).toBe('patching');
  expect(findMaintenanceWindow([window], 'OTHER', during)).toBeNull();
  expect(findMaintenanceWindow([{ ...window, clusters: null }], 'OTHER', during)).not.toBeNull();
  expect(findMaintenanceWindow([window], 'PROD-ETL', new Date('2026-11-23T06:00:00Z'))).toBeNull();
});
