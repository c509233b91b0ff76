const INITIAL_BYTES = 4096;

/** A growing buffer of little-endian values. A number that does not fit throws a RangeError. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafe(INITIAL_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  uint8(value: number): this {
    const at = this.#grow(1);
    this.#buffer.writeUInt8(value, at);
    return this;
  }

  uint16(value: number): this {
    const at = this.#grow(2);
    this.#buffer.writeUInt16LE(value, at);
    return this;
  }

  int16(value: number): this {
    const at = this.#grow(2);
    this.#buffer.writeInt16LE(value, at);
    return this;
  }

  uint32(value: number): this {
    const at = this.#grow(4);
    this.#buffer.writeUInt32LE(value, at);
    return this;
  }

  int32(value: number): this {
    const at = this.#grow(4);
    this.#buffer.writeInt32LE(value, at);
    return this;
  }

  float64(value: number): this {
    const at = this.#grow(8);
    this.#buffer.writeDoubleLE(value, at);
    return this;
  }

  /** An unsigned integer of any width. */
  unsigned(value: bigint, byteCount: number): this {
    if (value < 0n || value >> BigInt(byteCount * 8) !== 0n) {
      throw new RangeError(`${value} does not fit ${byteCount} unsigned bytes`);
    }
    const at = this.#grow(byteCount);
    let rest = value;
    for (let index = 0; index < byteCount; index++, rest >>= 8n) {
      this.#buffer[at + index] = Number(rest & 0xffn);
    }
    return this;
  }

  bytes(value: Uint8Array): this {
    const at = this.#grow(value.length);
    this.#buffer.set(value, at);
    return this;
  }

  utf16(text: string): this {
    const at = this.#grow(text.length * 2);
    this.#buffer.write(text, at, 'utf16le');
    return this;
  }

  /** B_VARCHAR: one byte of length in characters, then the characters (at most 255 are kept). */
  shortText(text: string): this {
    const kept = text.slice(0, 0xff);
    return this.uint8(kept.length).utf16(kept);
  }

  /** US_VARCHAR: two bytes of length in characters, then the characters. */
  longText(text: string): this {
    return this.uint16(text.length).utf16(text);
  }

  /** Writes what `write` writes, preceded by its length in bytes as 16 bits. */
  counted(write: (writer: this) => void): this {
    const at = this.#grow(2);
    write(this);
    this.#buffer.writeUInt16LE(this.#length - at - 2, at);
    return this;
  }

  /** Forgets everything after the first `length` bytes. */
  rewind(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** Takes the first bytes out; what follows moves to the front. */
  take(byteCount: number): Buffer {
    const taken = Buffer.from(this.#buffer.subarray(0, Math.min(byteCount, this.#length)));
    this.#buffer.copyWithin(0, taken.length, this.#length);
    this.#length -= taken.length;
    return taken;
  }

  takeAll(): Buffer {
    return this.take(this.#length);
  }

  #grow(byteCount: number): number {
    const at = this.#length;
    this.#length += byteCount;
    if (this.#length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length));
      this.#buffer.copy(larger, 0, 0, at);
      this.#buffer = larger;
    }
    return at;
  }
}
