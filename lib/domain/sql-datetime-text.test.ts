import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSqlDateTime } from './sql-datetime-text';

function iso(text: string): string | undefined {
  return parseSqlDateTime(text)?.at.toISOString();
}

describe('parseSqlDateTime', () => {
  it.each([
    ['the default of datetimeoffset', '2026-11-22 03:04:05.1234567 +00:00', '05.123Z'],
    ['an offset without a blank', '2026-11-22 03:04:05.1234567+00:00', '05.123Z'],
    ['ISO 8601 in UTC', '2026-11-22T03:04:05Z', '05.000Z'],
    ['ISO 8601 with few digits', '2026-11-22T03:04:05.1Z', '05.100Z'],
    ['ISO 8601 with a decimal comma', '2026-11-22T03:04:05,25Z', '05.250Z'],
    ['no offset: taken as UTC', '2026-11-22 03:04:05', '05.000Z'],
    ['no seconds', '2026-11-22 03:04', '00.000Z'],
    ['the month first, style 109', 'Nov 22 2026  3:04:05.1234567AM +00:00', '05.123Z'],
    ['the month first, style 0', 'Nov 22 2026  3:04AM', '00.000Z'],
    ['the month first, with a colon before the fraction', 'Nov 22 2026  3:04:05:123AM', '05.123Z'],
    ['blanks around it', '  2026-11-22 03:04:05  ', '05.000Z'],
  ])('reads %s', (_style, text, seconds) => {
    expect(iso(text)).toBe(`2026-11-22T03:04:${seconds}`);
  });

  it.each([
    ['2026-11-22 03:00:00 +05:30', '2026-11-21T21:30:00.000Z', 330],
    ['2026-11-22 03:00:00 -08:00', '2026-11-22T11:00:00.000Z', -480],
    ['2026-11-22 03:00:00 -03:30', '2026-11-22T06:30:00.000Z', -210],
    ['2026-11-22 03:00:00 +0200', '2026-11-22T01:00:00.000Z', 120],
    ['2026-11-22 03:00:00 +02', '2026-11-22T01:00:00.000Z', 120],
    ['2026-11-22 03:00:00Z', '2026-11-22T03:00:00.000Z', 0],
    ['2026-11-22 03:00:00', '2026-11-22T03:00:00.000Z', null],
  ])('keeps the offset of %s', (text, at, offsetMinutes) => {
    expect(parseSqlDateTime(text)).toEqual({ at: new Date(at), offsetMinutes });
  });

  it.each([
    ['Nov 22 2026 12:00AM', '2026-11-22T00:00:00.000Z'],
    ['Nov 22 2026 12:00PM', '2026-11-22T12:00:00.000Z'],
    ['Nov 22 2026 11:59PM', '2026-11-22T23:59:00.000Z'],
    ['Feb 29 2028 1:00AM', '2028-02-29T01:00:00.000Z'],
  ])('tells noon from midnight: %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    '',
    'never',
    '2026-11-22',
    '2026-02-29 03:00:00',
    '2026-13-01 03:00:00',
    '2026-00-10 03:00:00',
    '2026-11-00 03:00:00',
    '2026-11-22 24:00:00',
    '2026-11-22 03:60:00',
    '2026-11-22 03:00:60',
    '2026-11-22 03:00:00 +15:00',
    '2026-11-22 03:00:00 +05:99',
    '0001-01-01 00:00:00 +00:00',
    'Nov 22 2026 99:00AM',
    'Nov 22 2026 13:10PM',
    'Nov 22 2026 0:10AM',
    '22/11/2026 03:00:00',
    'Foo 22 2026 3:00AM',
    'Feb 30 2026 3:00AM',
    '2026-11-22 03:00:00 and more',
  ])('takes "%s" for no date', (text) => {
    expect(parseSqlDateTime(text)).toBeNull();
  });

  const instants = fc.date({
    min: new Date('1900-01-02T00:00:00Z'),
    max: new Date('9999-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });

  it('reads back every instant, at any offset, as SQL Server writes it', () => {
    fc.assert(
      fc.property(instants, offsets, (at, offsetMinutes) => {
        const text = writeLikeSqlServer(at, offsetMinutes);
        expect(parseSqlDateTime(text)).toEqual({ at, offsetMinutes });
      }),
    );
  });

  it('never throws, and never makes an invalid date, whatever the text', () => {
    const almost = fc
      .tuple(instants, offsets, fc.nat(40), fc.string({ maxLength: 3 }))
      .map(([at, offset, index, noise]) => {
        const text = writeLikeSqlServer(at, offset);
        return text.slice(0, index) + noise + text.slice(index + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        const parsed = parseSqlDateTime(text);
        if (parsed) expect(parsed.at.getTime()).not.toBeNaN();
      }),
    );
  });
});

/** "2026-11-22 03:04:05.1230000 +05:30" */
function writeLikeSqlServer(at: Date, offsetMinutes: number): string {
  const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString();
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offsetMinutes);
  const offset = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${local.replace('T', ' ').replace('Z', '0000')} ${offsetMinutes < 0 ? '-' : '+'}${offset}`;
}
