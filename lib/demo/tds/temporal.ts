import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { ProtocolError } from './protocol-error';

const MS_PER_DAY = 86_400_000;
const DAYS_FROM_YEAR_1_TO_1970 = 719_162;
const DAYS_FROM_1900_TO_1970 = 25_567;
const LAST_DAY = 3_652_058; // 9999-12-31, counted from 0001-01-01
const TICKS_PER_MS = 10_000n; // a tick is 100 ns, the unit of a time of scale 7
const THREE_HUNDREDTHS_PER_DAY = (MS_PER_DAY * 3) / 10;
const MAX_SCALE = 7;

/** Splits an instant into its UTC day and the milliseconds after midnight. */
function splitDay(date: Date): { day: number; timeMs: number } {
  const day = Math.floor(date.getTime() / MS_PER_DAY);
  return { day, timeMs: date.getTime() - day * MS_PER_DAY };
}

/** `date`: days since 0001-01-01 in three bytes. Throws a RangeError outside years 1 to 9999. */
export function writeDate(writer: ByteWriter, date: Date): void {
  const days = splitDay(date).day + DAYS_FROM_YEAR_1_TO_1970;
  if (!(days >= 0 && days <= LAST_DAY)) throw new RangeError('a date outside the years 1 to 9999');
  writer.unsigned(BigInt(days), 3);
}

/** `datetime2(7)`: ticks after midnight in five bytes, then the day. */
export function writeDateTime2(writer: ByteWriter, date: Date): void {
  writer.unsigned(BigInt(splitDay(date).timeMs) * TICKS_PER_MS, 5);
  writeDate(writer, date);
}

/** `datetime`: days since 1900 and three-hundredths of a second, rounded as SQL Server does. */
export function writeDateTime(writer: ByteWriter, date: Date): void {
  const threeHundredths = Math.round((date.getTime() * 3) / 10);
  const day = Math.floor(threeHundredths / THREE_HUNDREDTHS_PER_DAY);
  writer
    .int32(day + DAYS_FROM_1900_TO_1970)
    .uint32(threeHundredths - day * THREE_HUNDREDTHS_PER_DAY);
}

/** Milliseconds after midnight of a time of `byteCount` bytes. */
export function readTimeMs(reader: ByteReader, byteCount: number, scale: number): number {
  if (byteCount < 3 || byteCount > 5 || scale > MAX_SCALE) {
    throw new ProtocolError(`a time of ${byteCount} bytes and scale ${scale}`);
  }
  const ticks = reader.unsigned(byteCount) * 10n ** BigInt(MAX_SCALE - scale);
  return Number(ticks / TICKS_PER_MS);
}

/** Milliseconds from 1970 to the UTC midnight of a `date`. */
export function readDateMs(reader: ByteReader): number {
  return (Number(reader.unsigned(3)) - DAYS_FROM_YEAR_1_TO_1970) * MS_PER_DAY;
}

/** `datetime` (8 bytes) or `smalldatetime` (4 bytes). */
export function readDateTime(reader: ByteReader, byteCount: number): Date {
  if (byteCount === 4) {
    const days = reader.uint16();
    const minutes = reader.uint16();
    return new Date((days - DAYS_FROM_1900_TO_1970) * MS_PER_DAY + minutes * 60_000);
  }
  if (byteCount !== 8) throw new ProtocolError(`a datetime of ${byteCount} bytes`);
  const days = reader.int32();
  const timeMs = Math.round((reader.uint32() * 10) / 3);
  return new Date((days - DAYS_FROM_1900_TO_1970) * MS_PER_DAY + timeMs);
}
