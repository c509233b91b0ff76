import { ProtocolError } from './protocol-error';

/** Reads little-endian values out of a message; reading past its end throws a ProtocolError. */
export class ByteReader {
  readonly #buffer: Buffer;
  #offset = 0;

  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  get remaining(): number {
    return this.#buffer.length - this.#offset;
  }

  uint8(): number {
    return this.#buffer.readUInt8(this.#advance(1));
  }

  uint16(): number {
    return this.#buffer.readUInt16LE(this.#advance(2));
  }

  int16(): number {
    return this.#buffer.readInt16LE(this.#advance(2));
  }

  uint32(): number {
    return this.#buffer.readUInt32LE(this.#advance(4));
  }

  int32(): number {
    return this.#buffer.readInt32LE(this.#advance(4));
  }

  int64(): bigint {
    return this.#buffer.readBigInt64LE(this.#advance(8));
  }

  float32(): number {
    return this.#buffer.readFloatLE(this.#advance(4));
  }

  float64(): number {
    return this.#buffer.readDoubleLE(this.#advance(8));
  }

  /** An unsigned integer of any width. */
  unsigned(byteCount: number): bigint {
    let value = 0n;
    for (const byte of this.bytes(byteCount).toReversed()) value = (value << 8n) | BigInt(byte);
    return value;
  }

  /** A view, not a copy. */
  bytes(byteCount: number): Buffer {
    const at = this.#advance(byteCount);
    return this.#buffer.subarray(at, at + byteCount);
  }

  utf16(characterCount: number): string {
    return this.bytes(characterCount * 2).toString('utf16le');
  }

  /** B_VARCHAR: one byte of length in characters, then the characters. */
  shortText(): string {
    return this.utf16(this.uint8());
  }

  /** US_VARCHAR: two bytes of length in characters, then the characters. */
  longText(): string {
    return this.utf16(this.uint16());
  }

  /** The next byte without consuming it; undefined at the end. */
  peek(): number | undefined {
    return this.#buffer[this.#offset];
  }

  #advance(byteCount: number): number {
    if (byteCount > this.remaining) {
      throw new ProtocolError(`the message ends ${byteCount - this.remaining} bytes too early`);
    }
    const at = this.#offset;
    this.#offset += byteCount;
    return at;
  }
}
