import { describe, expect, it } from 'vitest';
import { instantOfWallClock, tomorrowAt, wallClockOf } from './wall-clock';
import { UTC, type Zone } from './zone';

const STOCKHOLM: Zone = { kind: 'browser', timeZone: 'Europe/Stockholm' };
const NEWFOUNDLAND: Zone = { kind: 'server', offsetMinutes: -210 };

describe('a time on the wall', () => {
  it.each<[string, Zone, string]>([
    ['2026-11-22T08:00', UTC, '2026-11-22T08:00:00.000Z'],
    ['2026-11-22T08:00:30', UTC, '2026-11-22T08:00:00.000Z'],
    ['2026-11-22T08:00', NEWFOUNDLAND, '2026-11-22T11:30:00.000Z'],
    ['2026-01-05T08:00', STOCKHOLM, '2026-01-05T07:00:00.000Z'],
    ['2026-07-05T00:30', STOCKHOLM, '2026-07-04T22:30:00.000Z'],
    // Summer time begins at 02:00 and ends at 03:00.
    ['2026-03-29T01:59', STOCKHOLM, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:30', STOCKHOLM, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', STOCKHOLM, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', STOCKHOLM, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', STOCKHOLM, '2026-10-25T02:00:00.000Z'],
  ])('%s in %o is one instant', (wallClock, zone, instant) => {
    expect(instantOfWallClock(wallClock, zone)?.toISOString()).toBe(instant);
  });

  it.each(['', '2026-02-31T08:00', '2026-11-22', '2026-11-22T25:00', 'tomorrow'])(
    'is none when it says “%s”',
    (wallClock) => {
      expect(instantOfWallClock(wallClock, STOCKHOLM)).toBeNull();
    },
  );

  it('is what the zone’s clocks show', () => {
    expect(wallClockOf(new Date('2026-07-04T22:30:59Z'), STOCKHOLM)).toBe('2026-07-05T00:30');
  });
});

describe('tomorrow morning', () => {
  it.each<[string, Zone, string]>([
    ['2026-11-22T03:00:00Z', STOCKHOLM, '2026-11-23T07:00:00.000Z'],
    // In Stockholm it is the 23rd already.
    ['2026-11-22T23:30:00Z', STOCKHOLM, '2026-11-24T07:00:00.000Z'],
    ['2026-11-22T23:30:00Z', UTC, '2026-11-23T08:00:00.000Z'],
    // Summer time begins that night.
    ['2026-03-28T12:00:00Z', STOCKHOLM, '2026-03-29T06:00:00.000Z'],
  ])('of %s in %o is at eight on the next day there', (now, zone, instant) => {
    expect(tomorrowAt('08:00', new Date(now), zone).toISOString()).toBe(instant);
  });
});
