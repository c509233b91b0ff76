import { describe, expect, it } from 'vitest';
import { offsetsWithin } from './offset-words';
import { formatTick } from './tick-label';
import { UTC, type Zone } from './zone';

const BERLIN: Zone = { kind: 'browser', timeZone: 'Europe/Berlin' };
const HOUR = 3_600_000;

describe('the label of a tick', () => {
  it.each([
    ['2026-11-22T03:00:00Z', HOUR, UTC, '03:00'],
    ['2026-11-22T00:00:00Z', HOUR, UTC, 'Nov 22'],
    ['2026-11-21T23:00:00Z', HOUR, BERLIN, 'Nov 22'],
    ['2026-11-21T23:00:00Z', 24 * HOUR, BERLIN, 'Nov 22'],
    ['2026-11-21T23:00:00Z', 28 * 24 * HOUR, BERLIN, 'Nov 2026'],
  ] as const)('at %s with a tick every %d ms', (at, stepMs, zone, label) => {
    expect(formatTick(new Date(at), stepMs, zone)).toBe(label);
  });
});

describe('the offsets within a range', () => {
  const within = (from: string, to: string, zone: Zone) =>
    offsetsWithin(new Date(from), new Date(to), zone).map(({ offset, fromAt }) => [
      offset,
      fromAt?.toISOString(),
    ]);

  it('are one while clocks are left alone', () => {
    expect(within('2026-11-01T00:00:00Z', '2026-11-22T00:00:00Z', BERLIN)).toEqual([
      ['+01:00', undefined],
    ]);
    expect(within('2026-01-01T00:00:00Z', '2026-11-22T00:00:00Z', UTC)).toEqual([
      ['UTC', undefined],
    ]);
  });

  it('are told with the instant of each change', () => {
    expect(within('2026-03-01T00:00:00Z', '2026-11-22T00:00:00Z', BERLIN)).toEqual([
      ['+01:00', undefined],
      ['+02:00', '2026-03-29T01:00:00.000Z'],
      ['+01:00', '2026-10-25T01:00:00.000Z'],
    ]);
  });
});
