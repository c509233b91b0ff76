import { detectCodePage, detectEncoding, type LogEncoding } from './detect-encoding';

/** Bytes that are looked at before anything is decoded, and again from the first byte above 0x7F. */
const SAMPLE_BYTES = 8192;

/**
 * Bytes of a log to text, a chunk at a time. How the bytes are cut into chunks changes nothing; invalid sequences
 * become U+FFFD and never throw. A log that starts in plain ASCII is decided on at its first byte beyond that.
 */
export class LogDecoder {
  private held = new Uint8Array(0);
  private decoder: TextDecoder | null = null;
  private stage: 'head' | 'ascii' | 'sample' | 'decided' | 'notText' = 'head';
  private decided: LogEncoding | null = null;

  /** Null until a byte was seen that tells; null for ever when the log is not text. */
  get encoding(): LogEncoding | null {
    if (this.stage === 'notText') return null;
    return this.decided ?? 'utf-8';
  }

  get isText(): boolean {
    return this.stage !== 'notText';
  }

  /** Text of the next bytes, which may still be empty. */
  decode(bytes: Uint8Array): string {
    return this.advance(bytes, false);
  }

  /** What is left when the log has ended. */
  end(): string {
    return this.advance(new Uint8Array(0), true) + (this.decoder?.decode() ?? '');
  }

  private advance(bytes: Uint8Array, isLast: boolean): string {
    switch (this.stage) {
      case 'notText':
        return '';
      case 'decided':
        return this.decoder?.decode(bytes, { stream: true }) ?? '';
      case 'ascii':
        return this.passAscii(bytes, isLast);
      case 'head':
      case 'sample': {
        this.held = this.held.length === 0 ? bytes.slice() : concat(this.held, bytes);
        if (this.held.length < SAMPLE_BYTES && !isLast) return '';
        return this.decide(isLast);
      }
    }
  }

  private decide(isLast: boolean): string {
    const { held, stage } = this;
    this.held = new Uint8Array(0);
    const sample = held.subarray(0, SAMPLE_BYTES);
    const found = stage === 'head' ? detectEncoding(sample) : detectCodePage(sample);
    if (found === 'notText') {
      this.stage = 'notText';
      return '';
    }
    if (found === 'ascii') {
      this.stage = 'ascii';
      return this.passAscii(held, isLast);
    }
    this.stage = 'decided';
    this.decided = found;
    this.decoder = new TextDecoder(found);
    return this.decoder.decode(held, { stream: true });
  }

  private passAscii(bytes: Uint8Array, isLast: boolean): string {
    const length = asciiLength(bytes);
    const text = new TextDecoder().decode(bytes.subarray(0, length));
    if (length === bytes.length) return text;
    this.stage = 'sample';
    return text + this.advance(bytes.subarray(length), isLast);
  }
}

function asciiLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let index = 0; index < length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) return index;
  }
  return length;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
