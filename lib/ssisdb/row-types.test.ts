import { describe, expect, it } from 'vitest';
import { bigIntText, binaryHex, bit, guid, int, sqlInstant } from './row-types';

const GUID = '6583054a-e915-4c2a-80e4-c765e79ef61d';

describe('the types of columns', () => {
  it.each([
    ['a bigint above 2^53', bigIntText, '9007199254740993', '9007199254740993'],
    ['a bigint as bigint', bigIntText, 9_223_372_036_854_775_807n, '9223372036854775807'],
    ['a small bigint', bigIntText, 42, '42'],
    ['an int', int, -5, -5],
    ['an int as text', int, '42', 42],
    ['a bit', bit, true, true],
    ['a bit as number', bit, 0, false],
    ['a guid in lower case', guid, GUID, GUID.toUpperCase()],
    ['a guid in braces', guid, `{${GUID}}`, GUID.toUpperCase()],
    ['a binary', binaryHex, Buffer.from([0, 0xab]), '0x00AB'],
    ['an empty binary', binaryHex, new Uint8Array(), '0x'],
    ['an instant', sqlInstant, new Date(7), new Date(7)],
    ['an instant as text', sqlInstant, '2026-11-22T03:00:00+02:00', new Date('2026-11-22T01:00Z')],
  ])('take %s', (_what, type, value, expected) => {
    expect(type.parse(value)).toEqual(expected);
  });

  it.each([
    ['NULL', int, null],
    ['nothing', bigIntText, undefined],
    ['a fraction', int, 1.5],
    ['a fraction of a bigint', bigIntText, '1.5'],
    ['text for a number', bigIntText, 'NaN'],
    ['two for a bit', bit, 2],
    ['text for a binary', binaryHex, '0xAB'],
    ['text for a guid', guid, 'not a guid'],
    ['an instant that is none', sqlInstant, new Date(Number.NaN)],
    ['text for an instant', sqlInstant, 'yesterday'],
  ])('refuse %s', (_what, type, value) => {
    expect(type.safeParse(value).success).toBe(false);
  });
});
