import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { ProtocolError } from './protocol-error';

const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?$/;
const MAX_BYTES = 17; // a sign and 16 bytes of digits

/** Bytes of a decimal's digits: SQL Server stores 5, 9, 13 or 17 bytes, the first is the sign. */
export function decimalDigitBytes(precision: number): number {
  if (precision <= 9) return 4;
  if (precision <= 19) return 8;
  return precision <= 28 ? 12 : 16;
}

/** Writes length, sign and digits, rounded half away from zero to the scale. */
export function writeDecimal(
  writer: ByteWriter,
  value: string | number | bigint,
  { precision, scale }: { precision: number; scale: number },
): void {
  const text = typeof value === 'number' ? value.toFixed(scale) : String(value);
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`${text} is no decimal`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const withGuardDigit = BigInt(whole + fraction.slice(0, scale + 1).padEnd(scale + 1, '0'));
  const digits = (withGuardDigit + 5n) / 10n;
  if (digits.toString().length > precision) {
    throw new RangeError(`${text} does not fit decimal(${precision},${scale})`);
  }
  const byteCount = decimalDigitBytes(precision);
  writer
    .uint8(byteCount + 1)
    .uint8(sign ? 0 : 1)
    .unsigned(digits, byteCount);
}

/** Reads sign and digits into a decimal text, which keeps every digit. */
export function readDecimal(reader: ByteReader, byteCount: number, scale: number): string {
  if (byteCount > MAX_BYTES) throw new ProtocolError(`a decimal of ${byteCount} bytes`);
  const sign = reader.uint8() === 0 ? '-' : '';
  const digits = reader.unsigned(byteCount - 1).toString();
  if (scale === 0) return sign + digits;
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
