import type { ByteReader } from './byte-reader';
import { readDecimal } from './decimal';
import { guidFromBytes } from './guid';
import { ProtocolError } from './protocol-error';
import { SqlError } from './sql-error';
import { readDateMs, readDateTime, readTimeMs } from './temporal';
import { decodeWindows1252 } from './windows-1252';

export type RpcParameter = { name: string; value: unknown };

const MAX_MARKER = 0xffff;
const NULL_LENGTH = 0xffff;
const PLP_NULL = 0xffff_ffff_ffff_ffffn;
const COLLATION_LENGTH = 5;

function readChunks(reader: ByteReader): Buffer | null {
  if (reader.unsigned(8) === PLP_NULL) return null;
  const chunks: Buffer[] = [];
  for (let size = reader.uint32(); size > 0; size = reader.uint32())
    chunks.push(reader.bytes(size));
  return Buffer.concat(chunks);
}

function readLong<Value>(reader: ByteReader, decode: (bytes: Buffer) => Value): Value | null {
  const isMax = reader.uint16() === MAX_MARKER;
  return readLongValue(reader, isMax, decode);
}

function readCollatedText(reader: ByteReader, decode: (bytes: Buffer) => string): string | null {
  const isMax = reader.uint16() === MAX_MARKER;
  reader.bytes(COLLATION_LENGTH);
  return readLongValue(reader, isMax, decode);
}

function readLongValue<Value>(
  reader: ByteReader,
  isMax: boolean,
  decode: (bytes: Buffer) => Value,
): Value | null {
  if (isMax) {
    const bytes = readChunks(reader);
    return bytes && decode(bytes);
  }
  const length = reader.uint16();
  return length === NULL_LENGTH ? null : decode(reader.bytes(length));
}

function readInteger(reader: ByteReader, byteCount: number): number | bigint {
  if (byteCount === 1) return reader.uint8();
  if (byteCount === 2) return reader.int16();
  if (byteCount === 4) return reader.int32();
  if (byteCount === 8) return reader.int64();
  throw new ProtocolError(`an integer of ${byteCount} bytes`);
}

/** A value that carries one byte of length, 0 for NULL. */
function readShort<Value>(reader: ByteReader, read: (byteCount: number) => Value): Value | null {
  const byteCount = reader.uint8();
  return byteCount === 0 ? null : read(byteCount);
}

function readFloat(reader: ByteReader, byteCount: number): number {
  if (byteCount === 4) return reader.float32();
  if (byteCount === 8) return reader.float64();
  throw new ProtocolError(`a float of ${byteCount} bytes`);
}

function readGuid(reader: ByteReader, byteCount: number): string {
  if (byteCount !== 16) throw new ProtocolError(`a uniqueidentifier of ${byteCount} bytes`);
  return guidFromBytes(reader.bytes(byteCount));
}

function readDecimalParameter(reader: ByteReader): string | null {
  reader.bytes(2); // maximum length and precision
  const scale = reader.uint8();
  return readShort(reader, (byteCount) => readDecimal(reader, byteCount, scale));
}

/** time, datetime2 and datetimeoffset: the time, then what the type adds to it. */
function readScaled(
  reader: ByteReader,
  bytesAfterTime: number,
  readRestMs: () => number,
): Date | null {
  const scale = reader.uint8();
  return readShort(reader, (byteCount) => {
    const timeMs = readTimeMs(reader, byteCount - bytesAfterTime, scale);
    return new Date(timeMs + readRestMs());
  });
}

/** The instant counts; the offset it was written with is dropped. */
function readDateMsAndOffset(reader: ByteReader): number {
  const dateMs = readDateMs(reader);
  reader.int16();
  return dateMs;
}

function readSized<Value>(reader: ByteReader, read: (byteCount: number) => Value): Value | null {
  reader.uint8(); // the type's maximum length; the value brings its own
  return readShort(reader, read);
}

/** [MS-TDS], Data Type Definitions: readers by type id, for the types that drivers send. */
const valueReaders: Record<number, (reader: ByteReader) => unknown> = {
  0x1f: () => null,
  0x24: (reader) => readSized(reader, (byteCount) => readGuid(reader, byteCount)),
  0x26: (reader) => readSized(reader, (byteCount) => readInteger(reader, byteCount)),
  0x28: (reader) => readShort(reader, () => new Date(readDateMs(reader))),
  0x29: (reader) => readScaled(reader, 0, () => 0),
  0x2a: (reader) => readScaled(reader, 3, () => readDateMs(reader)),
  0x2b: (reader) => readScaled(reader, 5, () => readDateMsAndOffset(reader)),
  0x68: (reader) => readSized(reader, () => reader.uint8() !== 0),
  0x6a: readDecimalParameter,
  0x6c: readDecimalParameter,
  0x6d: (reader) => readSized(reader, (byteCount) => readFloat(reader, byteCount)),
  0x6f: (reader) => readSized(reader, (byteCount) => readDateTime(reader, byteCount)),
  0xa5: (reader) => readLong(reader, (bytes) => Buffer.from(bytes)),
  0xa7: (reader) => readCollatedText(reader, decodeWindows1252),
  0xad: (reader) => readLong(reader, (bytes) => Buffer.from(bytes)),
  0xaf: (reader) => readCollatedText(reader, decodeWindows1252),
  0xe7: (reader) => readCollatedText(reader, (bytes) => bytes.toString('utf16le')),
  0xef: (reader) => readCollatedText(reader, (bytes) => bytes.toString('utf16le')),
};

/**
 * Reads one parameter: bigint as bigint, decimal as text, instants as Date. Throws SqlError 8009 for
 * a type it does not know, a ProtocolError for bytes that are no parameter.
 */
export function readRpcParameter(reader: ByteReader): RpcParameter {
  const name = reader.shortText();
  reader.uint8(); // status: output and default values are not supported and do no harm
  const type = reader.uint8();
  const readValue = valueReaders[type];
  if (!readValue) {
    const message = `Parameter '${name}' has the data type 0x${type.toString(16)}, which is unknown.`;
    throw new SqlError(message, { number: 8009 });
  }
  return { name, value: readValue(reader) };
}
