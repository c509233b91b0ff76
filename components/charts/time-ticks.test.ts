import { describe, expect, it } from 'vitest';
import { formatInstant } from '@/lib/format/instant';
import { UTC, type Zone } from '@/lib/format/zone';
import { timeTicks } from './time-ticks';

const BERLIN: Zone = { kind: 'browser', timeZone: 'Europe/Berlin' };
const KOLKATA: Zone = { kind: 'browser', timeZone: 'Asia/Kolkata' };

const span = (from: string, to: string) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) });

function told(from: string, to: string, zone: Zone, maxCount: number): string[] {
  return timeTicks(span(from, to), zone, maxCount).ticks.map(({ atMs }) =>
    formatInstant(new Date(atMs), zone).slice(5),
  );
}

describe('ticks on a time axis', () => {
  it('lie at round times of the zone', () => {
    expect(told('2026-11-22T00:10:00Z', '2026-11-22T03:20:00Z', UTC, 4)).toEqual([
      '11-22 01:00:00 UTC',
      '11-22 02:00:00 UTC',
      '11-22 03:00:00 UTC',
    ]);
    expect(told('2026-11-22T00:00:00Z', '2026-11-22T03:00:00Z', KOLKATA, 4)).toEqual([
      '11-22 06:00:00 +05:30',
      '11-22 07:00:00 +05:30',
      '11-22 08:00:00 +05:30',
    ]);
  });

  it('show the hour that comes twice twice, and say where the offset changes', () => {
    const night = span('2026-10-24T23:00:00Z', '2026-10-25T02:30:00Z');
    const { ticks } = timeTicks(night, BERLIN, 5);
    expect(told('2026-10-24T23:00:00Z', '2026-10-25T02:30:00Z', BERLIN, 5)).toEqual([
      '10-25 01:00:00 +02:00',
      '10-25 02:00:00 +02:00',
      '10-25 02:00:00 +01:00',
      '10-25 03:00:00 +01:00',
    ]);
    expect(ticks.map(({ changedOffset }) => changedOffset)).toEqual([null, null, 60, null]);
  });

  it('leave out the hour that does not exist', () => {
    expect(told('2026-03-29T00:00:00Z', '2026-03-29T03:00:00Z', BERLIN, 4)).toEqual([
      '03-29 01:00:00 +01:00',
      '03-29 03:00:00 +02:00',
      '03-29 04:00:00 +02:00',
      '03-29 05:00:00 +02:00',
    ]);
  });

  it.each([
    ['autumn', '2026-10-23T22:00:00Z', '2026-10-27T23:00:00Z'],
    ['spring', '2026-03-27T23:00:00Z', '2026-03-31T22:00:00Z'],
  ])('stay at midnight across the change in %s', (_, from, to) => {
    const { ticks, stepMs } = timeTicks(span(from, to), BERLIN, 5);
    expect(stepMs).toBe(86_400_000);
    expect(ticks.map(({ isMidnight }) => isMidnight)).toEqual([true, true, true, true, true]);
  });

  it('of six hours stay at round hours across the change', () => {
    const hours = told('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', BERLIN, 5);
    expect(hours.map((text) => text.slice(6, 11))).toEqual([
      '00:00',
      '06:00',
      '12:00',
      '18:00',
      '00:00',
    ]);
  });

  it('are never more than there is room for, whatever the span', () => {
    for (const days of [0.01, 0.3, 1, 9, 40, 366, 3_660]) {
      const toMs = Date.parse('2026-11-22T03:00:00Z');
      const { ticks } = timeTicks({ fromMs: toMs - days * 86_400_000, toMs }, BERLIN, 6);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });
});
