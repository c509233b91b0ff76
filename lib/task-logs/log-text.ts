import { detectCodePage, detectEncoding } from '@/lib/diagnose/detect-encoding';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';

/** Bytes at the start of a file that decide how all of it is read. */
export const HEAD_BYTES = 8192;

/** Up to this share, zeros are flaws in a text: a program has far more of them. */
const MAX_ZERO_SHARE = 0.05;
const SPACE = 0x20;

/** How the bytes of a log become lines. */
export type LogText = {
  /** Null: not text. */
  encoding: TaskLogEncoding | null;
  /** Where the text starts: behind a byte order mark. */
  dataStart: number;
  unitBytes: 1 | 2;
  isBigEndian: boolean;
};

/**
 * Decides by the start of a file, or takes the encoding that is asked for. `ascii` stays open until a stretch is read that has
 * other bytes. Zeros that were allotted behind the text do not count: some writers do so.
 */
export function readLogText(head: Uint8Array, asked: TaskLogEncoding | null): LogText {
  const found = asked && asked !== 'ascii' ? asked : detectHead(head);
  const isWide = found === 'utf-16le' || found === 'utf-16be';
  return {
    encoding: found,
    dataStart: byteOrderMarkLength(head, found),
    unitBytes: isWide ? 2 : 1,
    isBigEndian: found === 'utf-16be',
  };
}

function detectHead(head: Uint8Array): TaskLogEncoding | null {
  const end = head.findLastIndex((byte) => byte !== 0) + 1;
  if (head.length > 0 && end === 0) return null;
  // The last zero of UTF-16 belongs to its last letter.
  const bytes = head.subarray(0, end + (end % 2));
  const found = detectEncoding(bytes);
  if (found !== 'notText') return found;
  const zeroCount = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeroCount === 0 || zeroCount / bytes.length > MAX_ZERO_SHARE) return null;
  const without = detectEncoding(bytes.map((byte) => byte || SPACE));
  return without === 'notText' ? null : without;
}

function byteOrderMarkLength(head: Uint8Array, encoding: TaskLogEncoding | null): number {
  const [first, second, third] = head;
  if (encoding === 'utf-16le' && first === 0xff && second === 0xfe) return 2;
  if (encoding === 'utf-16be' && first === 0xfe && second === 0xff) return 2;
  const isUtf8 = encoding === 'utf-8' && first === 0xef && second === 0xbb && third === 0xbf;
  return isUtf8 ? 3 : 0;
}

/** The encoding of a stretch of a log: the log's own, or, as long as that is open, what the stretch itself says. */
export function encodingOfStretch(text: LogText, bytes: Uint8Array): TaskLogEncoding {
  const encoding = text.encoding ?? 'ascii';
  if (encoding !== 'ascii') return encoding;
  let start = bytes.findIndex((byte) => byte >= 0x80);
  if (start < 0) return 'ascii';
  // The stretch may start within a character of UTF-8.
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return detectCodePage(bytes.subarray(start));
}

/** A decoder that keeps what looks like a byte order mark within a log; invalid bytes become U+FFFD. */
export function createDecoder(encoding: TaskLogEncoding): TextDecoder {
  const label = encoding === 'ascii' ? 'utf-8' : encoding;
  return new TextDecoder(label, { ignoreBOM: label.startsWith('utf-') });
}

/** All of the bytes as text. */
export function decodeBytes(bytes: Uint8Array, encoding: TaskLogEncoding): string {
  const decoder = createDecoder(encoding);
  // Node 20 takes windows-1252 for ISO 8859-1, and loses an ÿ in front, unless it is decoded as a stream.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
