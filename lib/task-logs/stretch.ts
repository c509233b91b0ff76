import { createDecoder, decodeBytes, encodingOfStretch, type LogText } from './log-text';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Below it no byte is ever the second half of a character, in any of the encodings. */
const ALWAYS_WHOLE = 0x30;
/** Bytes of the longest character. */
const MAX_CHARACTER_BYTES = 4;

/** Bytes of a file that lie in memory, by their offsets in the file. */
export class Stretch {
  readonly encoding: TaskLogEncoding;
  readonly end: number;

  constructor(
    private readonly bytes: Uint8Array,
    readonly start: number,
    private readonly text: LogText,
  ) {
    this.end = start + bytes.length;
    this.encoding = encodingOfStretch(text, bytes);
  }

  get unitBytes(): number {
    return this.text.unitBytes;
  }

  private slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(Math.max(0, from - this.start), Math.max(0, to - this.start));
  }

  decode(from: number, to: number): string {
    return decodeBytes(this.slice(from, to), this.encoding);
  }

  /** Length in bytes of the line end at an offset: 0 for none; a carriage return with its line feed is one. */
  lineEndLength(offset: number): number {
    const { unitBytes } = this.text;
    const unit = this.unitAt(offset);
    if (unit === LINE_FEED) return unitBytes;
    if (unit !== CARRIAGE_RETURN) return 0;
    return this.unitAt(offset + unitBytes) === LINE_FEED ? 2 * unitBytes : unitBytes;
  }

  /** Whether the two units around an offset are the two of one line end. */
  isWithinLineEnd(offset: number): boolean {
    const before = this.unitAt(offset - this.text.unitBytes);
    return before === CARRIAGE_RETURN && this.unitAt(offset) === LINE_FEED;
  }

  isLineStart(offset: number): boolean {
    if (offset <= this.text.dataStart) return true;
    const before = this.unitAt(offset - this.text.unitBytes);
    if (before === CARRIAGE_RETURN) return !this.isWithinLineEnd(offset);
    return before === LINE_FEED;
  }

  /** The first start of a line in [from, to); null when there is none. */
  firstLineStart(from: number, to: number): number | null {
    for (let offset = from; offset < to; offset += this.text.unitBytes) {
      if (this.isLineStart(offset)) return offset;
    }
    return null;
  }

  /** The last start of a line in (after, to]; null when there is none. */
  lastLineStart(after: number, to: number): number | null {
    for (let offset = to; offset > after; offset -= this.text.unitBytes) {
      if (this.isLineStart(offset)) return offset;
    }
    return null;
  }

  /** The end of the line that goes on at an offset, before its line end; at most `limit`. */
  endOfLine(from: number, limit: number): number {
    for (let offset = from; offset < limit; offset += this.text.unitBytes) {
      if (this.lineEndLength(offset) > 0) return offset;
    }
    return limit;
  }

  /** The last offset up to this one where a character has ended. */
  characterEndUpTo(offset: number): number {
    for (let end = offset; end > offset - MAX_CHARACTER_BYTES && end > this.start; end -= 1) {
      if (this.isCharacterEnd(end)) return end;
    }
    return Math.max(this.start, offset - MAX_CHARACTER_BYTES + 1);
  }

  /** The first offset from this one on where a character starts. */
  characterStartFrom(offset: number): number {
    for (let start = offset; start < offset + MAX_CHARACTER_BYTES; start += 1) {
      if (this.isCharacterEnd(start)) return start;
    }
    return offset;
  }

  /** A decoder that has read up to a character's end is waiting for nothing. */
  private isCharacterEnd(offset: number): boolean {
    if (this.text.unitBytes === 2) return offset % 2 === 0 && !this.isWithinPair(offset);
    const decoder = createDecoder(this.encoding);
    decoder.decode(this.slice(this.wholeBefore(offset), offset), { stream: true });
    return decoder.decode() === '';
  }

  /** In UTF-16: whether the first half of a pair is before, and the second behind or still to be written. */
  private isWithinPair(offset: number): boolean {
    const next = this.unitAt(offset);
    const isNextSecond = next === undefined || isBetween(next, 0xdc00, 0xdfff);
    return isNextSecond && isBetween(this.unitAt(offset - 2) ?? 0, 0xd800, 0xdbff);
  }

  /** An offset before this one where a character starts for sure, as far as the stretch has one. */
  private wholeBefore(offset: number): number {
    for (let at = offset - MAX_CHARACTER_BYTES; at > this.start; at -= 1) {
      if ((this.bytes[at - 1 - this.start] ?? 0) < ALWAYS_WHOLE) return at;
    }
    return this.start;
  }

  private unitAt(offset: number): number | undefined {
    const at = offset - this.start;
    const first = this.bytes[at];
    if (this.text.unitBytes === 1 || first === undefined) return first;
    const second = this.bytes[at + 1];
    if (second === undefined) return undefined;
    return this.text.isBigEndian ? first * 256 + second : second * 256 + first;
  }
}

const isBetween = (unit: number, first: number, last: number) => unit >= first && unit <= last;
