import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { readRpcParameter } from './rpc-parameter';
import { sqlType, type SqlType } from './sql-types';

/** A parameter has the same shape on the wire as a column and its value. */
function passThroughWire(type: SqlType, value: unknown): unknown {
  const writer = new ByteWriter().shortText('@p').uint8(0);
  type.writeTypeInfo(writer);
  type.writeValue(writer, value);
  const reader = new ByteReader(writer.takeAll());
  const parameter = readRpcParameter(reader);
  expect(reader.remaining).toBe(0);
  return parameter.value;
}

const sqlDate = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const text = fc.string({ unit: 'grapheme', maxLength: 100 });
const binary = fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes));

const exact: [string, SqlType, fc.Arbitrary<unknown>][] = [
  ['bit', sqlType.bit, fc.boolean()],
  ['tinyint', sqlType.tinyint, fc.nat(255)],
  ['smallint', sqlType.smallint, fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })],
  ['int', sqlType.int, fc.integer()],
  ['bigint', sqlType.bigint, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
  ['float', sqlType.float, fc.double({ noNaN: true, noDefaultInfinity: true })],
  ['uniqueidentifier', sqlType.uniqueidentifier, fc.uuid().map((id) => id.toUpperCase())],
  ['nvarchar', sqlType.nvarchar(4000), text],
  ['nvarchar(max)', sqlType.nvarchar('max'), text],
  ['varbinary', sqlType.varbinary(100), binary],
  ['varbinary(max)', sqlType.varbinary('max'), binary],
  ['datetime2', sqlType.datetime2, sqlDate],
  ['datetimeoffset', sqlType.datetimeoffset, sqlDate],
];

test.each(exact)('%s reads back what was written, and NULL as null', (_name, type, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(passThroughWire(type, value)).toEqual(value);
    }),
  );
  expect(passThroughWire(type, null)).toBeNull();
  expect(passThroughWire(type, undefined)).toBeNull();
});

test('bigint takes texts and safe numbers as well', () => {
  expect(passThroughWire(sqlType.bigint, '-9007199254740993')).toBe(-9_007_199_254_740_993n);
  expect(passThroughWire(sqlType.bigint, 42)).toBe(42n);
});

test('decimal keeps its digits and rounds half away from zero', () => {
  const digits = fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n });
  fc.assert(
    fc.property(digits, (value) => {
      expect(passThroughWire(sqlType.decimal(38, 0), value)).toBe(String(value));
    }),
  );
  expect(passThroughWire(sqlType.decimal(9, 2), '-0.005')).toBe('-0.01');
  expect(passThroughWire(sqlType.decimal(18, 4), 12.34)).toBe('12.3400');
  expect(passThroughWire(sqlType.decimal(28, 10), '0.0000000001')).toBe('0.0000000001');
});

test('date keeps the UTC day', () => {
  fc.assert(
    fc.property(sqlDate, (date) => {
      const midnight = new Date(date);
      midnight.setUTCHours(0, 0, 0, 0);
      expect(passThroughWire(sqlType.date, date)).toEqual(midnight);
    }),
  );
});

test('datetime is at most 2 ms off, at the end of a day too', () => {
  const recent = fc.date({ min: new Date('1753-01-01'), max: new Date('9999-12-31T23:59:59Z') });
  const lastMs = recent.map((date) => new Date(Math.floor(+date / 864e5) * 864e5 - 1));
  fc.assert(
    fc.property(fc.oneof(recent, lastMs), (date) => {
      fc.pre(!Number.isNaN(+date));
      const read = passThroughWire(sqlType.datetime, date) as Date;
      expect(Math.abs(+read - +date)).toBeLessThanOrEqual(2);
    }),
  );
});

test('varchar keeps its code page and replaces the rest by question marks', () => {
  const page = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž ‘’“”•–—˜™š›œ žŸ ÀÉîöÿ';
  expect(passThroughWire(sqlType.varchar(100), page)).toBe(page);
  expect(passThroughWire(sqlType.varchar('max'), 'a☃b数')).toBe('a?b?');
});

test.each<[string, SqlType, unknown]>([
  ['a number where a boolean belongs', sqlType.bit, 1],
  ['a tinyint of 256', sqlType.tinyint, 256],
  ['a negative tinyint', sqlType.tinyint, -1],
  ['an int of 2^31', sqlType.int, 2 ** 31],
  ['a fraction in an int', sqlType.int, 1.5],
  ['an empty text in a bigint', sqlType.bigint, ''],
  ['a bigint of 2^63', sqlType.bigint, 2n ** 63n],
  ['NaN in a float', sqlType.float, Number.NaN],
  ['a text that is no decimal', sqlType.decimal(9, 2), '1e5'],
  ['too many digits for a decimal', sqlType.decimal(4, 2), '123.45'],
  ['an object in a decimal', sqlType.decimal(4, 2), {}],
  ['a text that is no uniqueidentifier', sqlType.uniqueidentifier, 'x'.repeat(36)],
  ['a text longer than its column', sqlType.nvarchar(3), 'abcd'],
  ['a number in a text', sqlType.nvarchar('max'), 1],
  ['binary longer than its column', sqlType.varbinary(1), Buffer.alloc(2)],
  ['a text in a binary', sqlType.varbinary('max'), 'ab'],
  ['an invalid date', sqlType.datetime2, new Date(Number.NaN)],
  ['the year 10000', sqlType.date, new Date('+010000-01-01T00:00:00Z')],
  ['a text instead of a date', sqlType.datetimeoffset, '2026-11-22'],
  ['an offset of 15 hours', sqlType.datetimeoffset, { date: new Date(0), offsetMinutes: 900 }],
])('%s is refused, not sent as something else', (_what, type, value) => {
  expect(() => type.writeValue(new ByteWriter(), value)).toThrow(/./);
});
