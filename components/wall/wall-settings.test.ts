import { describe, expect, it } from 'vitest';
import type { Zone } from '@/lib/format/zone';
import { isNightAt } from './night';
import { readWallSettings } from './wall-settings';

describe('rotation', () => {
  it.each([
    [undefined, null],
    ['30', 30_000],
    ['', 30_000],
    ['1', 5_000],
    ['7.5', 7_500],
    ['999999', 3_600_000],
    ['0', null],
    ['-5', null],
    ['soon', null],
    [['20', '40'], 20_000],
  ])('%j turns every %j ms', (rotate, expected) => {
    expect(readWallSettings({ rotate }).rotateMs).toBe(expected);
  });
});

describe('night', () => {
  const hours = (night?: string) => readWallSettings({ night }).night;

  it('is from 22 to 6 unless the address says otherwise', () => {
    expect(hours()).toEqual({ fromMinute: 1_320, untilMinute: 360 });
    expect(hours('at dusk')).toEqual(hours());
    expect(hours('25-06')).toEqual(hours());
    expect(hours('22:75-06')).toEqual(hours());
  });

  it('can be set to the minute, or switched off', () => {
    expect(hours('21:30-05:45')).toEqual({ fromMinute: 1_290, untilMinute: 345 });
    expect(hours('20-24')).toEqual({ fromMinute: 1_200, untilMinute: 0 });
    expect(hours('off')).toBeNull();
    expect(hours('7-7')).toBeNull();
  });

  it.each([
    ['2026-11-22T21:00:00Z', true],
    ['2026-11-22T20:59:59Z', false],
    ['2026-11-23T04:59:59Z', true],
    ['2026-11-23T05:00:00Z', false],
    ['2026-11-23T12:00:00Z', false],
  ])('goes past midnight by the clock of the browser: %s in Stockholm is %s', (at, expected) => {
    const zone: Zone = { kind: 'browser', timeZone: 'Europe/Stockholm' };
    const night = { fromMinute: 22 * 60, untilMinute: 6 * 60 };
    expect(isNightAt(new Date(at), zone, night)).toBe(expected);
  });

  it('within one day ends on the same day', () => {
    const night = { fromMinute: 60, untilMinute: 300 };
    const at = (time: string) =>
      isNightAt(new Date(`2026-11-22T${time}:00Z`), { kind: 'utc' }, night);
    expect([at('00:59'), at('01:00'), at('04:59'), at('05:00')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
