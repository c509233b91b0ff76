import type { ByteWriter } from './byte-writer';
import { COLLATION_BYTES } from './collation';
import { decimalDigitBytes, writeDecimal } from './decimal';
import { guidToBytes } from './guid';
import { writeDate, writeDateTime, writeDateTime2 } from './temporal';
import { encodeWindows1252 } from './windows-1252';

/** A column type: what COLMETADATA says about it, and how a value is written in a row. */
export type SqlType = {
  writeTypeInfo: (writer: ByteWriter) => void;
  /** null and undefined are NULL. Throws a TypeError or RangeError for a value that does not fit. */
  writeValue: (writer: ByteWriter, value: unknown) => void;
};

/** A datetimeoffset whose offset matters; a bare Date is sent with +00:00. */
type DateWithOffset = { date: Date; offsetMinutes: number };

const MAX_MARKER = 0xffff;
const NULL_LENGTH = 0xffff;
const PLP_NULL = 0xffff_ffff_ffff_ffffn;
const MAX_OFFSET_MINUTES = 840;
const INTEGER = /^-?\d+$/;

function toInteger(value: unknown, low: bigint, high: bigint): bigint {
  const isInteger =
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isInteger(value)) ||
    (typeof value === 'string' && INTEGER.test(value));
  if (!isInteger) throw new TypeError(`${typeof value} is no integer`);
  const integer = BigInt(value);
  if (integer < low || integer > high) throw new RangeError(`${integer} is out of range`);
  return integer;
}

function toText(value: unknown, maxLength: number | 'max'): string {
  if (typeof value !== 'string') throw new TypeError(`${typeof value} is no string`);
  if (maxLength !== 'max' && value.length > maxLength) {
    throw new RangeError(`${value.length} characters do not fit ${maxLength}`);
  }
  return value;
}

function toDate(value: unknown): Date {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) {
    throw new TypeError('no valid Date');
  }
  return value;
}

function toDateWithOffset(value: unknown): DateWithOffset {
  if (value instanceof Date) return { date: toDate(value), offsetMinutes: 0 };
  if (typeof value !== 'object' || value === null) throw new TypeError('no valid Date');
  const { date, offsetMinutes } = value as Partial<DateWithOffset>;
  if (typeof offsetMinutes !== 'number' || Math.abs(offsetMinutes) > MAX_OFFSET_MINUTES) {
    throw new RangeError(`${offsetMinutes} minutes is no time zone offset`);
  }
  return { date: toDate(date), offsetMinutes };
}

/** A type whose values carry one byte of length, 0 for NULL. */
function shortType(
  typeInfo: readonly number[],
  byteCount: number,
  write: (writer: ByteWriter, value: unknown) => void,
): SqlType {
  return {
    writeTypeInfo: (writer) => writer.bytes(Uint8Array.from(typeInfo)),
    writeValue: (writer, value) => {
      if (value === null || value === undefined) writer.uint8(0);
      else write(writer.uint8(byteCount), value);
    },
  };
}

function integerType(byteCount: number, low: bigint, high: bigint): SqlType {
  return shortType([0x26, byteCount], byteCount, (writer, value) => {
    writer.unsigned(BigInt.asUintN(byteCount * 8, toInteger(value, low, high)), byteCount);
  });
}

/** A type with two bytes of length, or partially length-prefixed (one chunk) when 'max'. */
function longType(
  typeInfo: { id: number; maxBytes: number | 'max'; collation?: Buffer },
  encode: (value: unknown) => Buffer,
): SqlType {
  const { id, maxBytes, collation } = typeInfo;
  const isMax = maxBytes === 'max';
  return {
    writeTypeInfo: (writer) => {
      writer.uint8(id).uint16(isMax ? MAX_MARKER : maxBytes);
      if (collation) writer.bytes(collation);
    },
    writeValue: (writer, value) => {
      if (value === null || value === undefined) {
        if (isMax) writer.unsigned(PLP_NULL, 8);
        else writer.uint16(NULL_LENGTH);
        return;
      }
      const bytes = encode(value);
      if (!isMax) {
        writer.uint16(bytes.length).bytes(bytes);
        return;
      }
      writer.unsigned(BigInt(bytes.length), 8);
      if (bytes.length > 0) writer.uint32(bytes.length).bytes(bytes);
      writer.uint32(0);
    },
  };
}

const scale = 7;

/** The column types the server can send; instants are Date, bigint is bigint, number or string. */
export const sqlType = {
  bit: shortType([0x68, 1], 1, (writer, value) => {
    if (typeof value !== 'boolean') throw new TypeError(`${typeof value} is no boolean`);
    writer.uint8(value ? 1 : 0);
  }),
  tinyint: integerType(1, 0n, 255n),
  smallint: integerType(2, -(2n ** 15n), 2n ** 15n - 1n),
  int: integerType(4, -(2n ** 31n), 2n ** 31n - 1n),
  bigint: integerType(8, -(2n ** 63n), 2n ** 63n - 1n),
  float: shortType([0x6d, 8], 8, (writer, value) => {
    if (!Number.isFinite(value)) throw new TypeError('no finite number');
    writer.float64(Number(value));
  }),
  decimal: (precision: number, decimals: number): SqlType => ({
    writeTypeInfo: (writer) =>
      writer
        .uint8(0x6a)
        .uint8(decimalDigitBytes(precision) + 1)
        .uint8(precision)
        .uint8(decimals),
    writeValue: (writer, value) => {
      if (value === null || value === undefined) {
        writer.uint8(0);
      } else if (
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'bigint'
      ) {
        writeDecimal(writer, value, { precision, scale: decimals });
      } else {
        throw new TypeError(`${typeof value} is no decimal`);
      }
    },
  }),
  uniqueidentifier: shortType([0x24, 16], 16, (writer, value) =>
    writer.bytes(guidToBytes(toText(value, 36))),
  ),
  date: shortType([0x28], 3, (writer, value) => writeDate(writer, toDate(value))),
  datetime: shortType([0x6f, 8], 8, (writer, value) => writeDateTime(writer, toDate(value))),
  datetime2: shortType([0x2a, scale], 8, (writer, value) => writeDateTime2(writer, toDate(value))),
  datetimeoffset: shortType([0x2b, scale], 10, (writer, value) => {
    const { date, offsetMinutes } = toDateWithOffset(value);
    writeDateTime2(writer, date);
    writer.int16(offsetMinutes);
  }),
  nvarchar: (length: number | 'max'): SqlType =>
    longType(
      { id: 0xe7, maxBytes: length === 'max' ? 'max' : length * 2, collation: COLLATION_BYTES },
      (value) => Buffer.from(toText(value, length), 'utf16le'),
    ),
  varchar: (length: number | 'max'): SqlType =>
    longType({ id: 0xa7, maxBytes: length, collation: COLLATION_BYTES }, (value) =>
      encodeWindows1252(toText(value, length)),
    ),
  varbinary: (length: number | 'max'): SqlType =>
    longType({ id: 0xa5, maxBytes: length }, (value) => {
      if (!(value instanceof Uint8Array)) throw new TypeError(`${typeof value} is no binary`);
      if (length !== 'max' && value.length > length) {
        throw new RangeError(`${value.length} bytes do not fit ${length}`);
      }
      return Buffer.from(value);
    }),
};
