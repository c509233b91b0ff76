import { describe, expect, it } from 'vitest';
import { formatExactInstant, formatInstant, formatTimeOfDay } from './instant';
import { formatOffset, offsetMinutesAt, UTC, type Zone } from './zone';

const STOCKHOLM: Zone = { kind: 'browser', timeZone: 'Europe/Stockholm' };
const KOLKATA: Zone = { kind: 'browser', timeZone: 'Asia/Kolkata' };
const SERVER: Zone = { kind: 'server', offsetMinutes: -210 };

describe('formatInstant', () => {
  const at = new Date('2026-11-22T02:03:04.567Z');

  it('writes the same instant in every zone with the offset it has there', () => {
    expect(formatInstant(at, UTC)).toBe('2026-11-22 02:03:04 UTC');
    expect(formatInstant(at, STOCKHOLM)).toBe('2026-11-22 03:03:04 +01:00');
    expect(formatInstant(at, KOLKATA)).toBe('2026-11-22 07:33:04 +05:30');
    expect(formatInstant(at, SERVER)).toBe('2026-11-21 22:33:04 −03:30');
  });

  it('tells the hour that happens twice apart by its offset', () => {
    expect(formatInstant(new Date('2026-10-25T00:30:00Z'), STOCKHOLM)).toBe(
      '2026-10-25 02:30:00 +02:00',
    );
    expect(formatInstant(new Date('2026-10-25T01:30:00Z'), STOCKHOLM)).toBe(
      '2026-10-25 02:30:00 +01:00',
    );
  });

  it('never writes the hour that is left out in spring', () => {
    expect(formatInstant(new Date('2026-03-29T00:59:59Z'), STOCKHOLM)).toContain('01:59:59');
    expect(formatInstant(new Date('2026-03-29T01:00:00Z'), STOCKHOLM)).toContain('03:00:00');
  });

  it('writes midnight as 00 and a date that is none as a dash', () => {
    expect(formatInstant(new Date('2026-06-30T22:00:00Z'), STOCKHOLM)).toBe(
      '2026-07-01 00:00:00 +02:00',
    );
    expect(formatInstant(new Date(Number.NaN), UTC)).toBe('–');
  });
});

describe('formatExactInstant', () => {
  it.each([UTC, STOCKHOLM, KOLKATA, SERVER])(
    'can be read back to the millisecond in %o',
    (zone) => {
      const at = new Date('2026-07-01T12:00:00.123Z');
      expect(new Date(formatExactInstant(at, zone))).toEqual(at);
    },
  );
});

describe('formatTimeOfDay', () => {
  const now = new Date('2026-11-22T00:30:00Z');

  it('leaves the date out on the same day of the zone, and only then', () => {
    const at = new Date('2026-11-21T23:30:00Z');
    expect(formatTimeOfDay(at, now, STOCKHOLM)).toBe('00:30');
    expect(formatTimeOfDay(at, now, UTC)).toBe('2026-11-21 23:30');
  });
});

describe('zones', () => {
  it('know summer time', () => {
    expect(offsetMinutesAt(new Date('2026-07-01T00:00:00Z'), STOCKHOLM)).toBe(120);
    expect(offsetMinutesAt(new Date('2026-12-01T00:00:00Z'), STOCKHOLM)).toBe(60);
  });

  it.each([
    [0, 'UTC'],
    [60, '+01:00'],
    [330, '+05:30'],
    [-210, '−03:30'],
  ])('write %d minutes as %s', (offsetMinutes, text) => {
    expect(formatOffset(offsetMinutes)).toBe(text);
  });
});
