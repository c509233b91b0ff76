export type LogEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Starts of files that are archives, programs, pictures, documents or event logs, whatever their name says. */
const BINARY_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x4d, 0x5a, 0x90, 0x00],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00],
];

/** From this share of NUL bytes on, at one side of every pair, ASCII was written in UTF-16. */
const UTF16_NUL_SHARE = 0.3;
const MAX_CONTROL_SHARE = 0.1;
/** Chinese in GB 18030 mostly comes in pairs of high bytes; Western letters stand alone. */
const MIN_PAIRED_SHARE = 0.7;

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * What the first bytes of a log say about the rest. `ascii`: nothing yet, every byte so far means the same in UTF-8
 * and in every ANSI code page. Never throws.
 */
export function detectEncoding(head: Uint8Array): LogEncoding | 'ascii' | 'notText' {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (BINARY_STARTS.some((start) => startsWith(head, start))) return 'notText';
  const counts = countBytes(head);
  const pairCount = Math.max(1, head.length / 2);
  if (counts.nulAtEven + counts.nulAtOdd > 0) {
    if (counts.nulAtEven === 0 && counts.nulAtOdd / pairCount >= UTF16_NUL_SHARE) return 'utf-16le';
    if (counts.nulAtOdd === 0 && counts.nulAtEven / pairCount >= UTF16_NUL_SHARE) return 'utf-16be';
    return 'notText';
  }
  if (counts.control / Math.max(1, head.length) > MAX_CONTROL_SHARE) return 'notText';
  return counts.high === 0 ? 'ascii' : detectCodePage(head);
}

/** Which encoding the bytes above 0x7F are in; `bytes` starts at or before the first of them and may be cut anywhere. */
export function detectCodePage(bytes: Uint8Array): LogEncoding {
  if (isUtf8(bytes)) return 'utf-8';
  return pairedShare(bytes) >= MIN_PAIRED_SHARE ? 'gb18030' : 'windows-1252';
}

function countBytes(bytes: Uint8Array) {
  const counts = { nulAtEven: 0, nulAtOdd: 0, control: 0, high: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 'nulAtEven' : 'nulAtOdd'] += 1;
    else if (byte >= 0x80) counts.high += 1;
    // Tab to carriage return, and escape for coloured consoles, belong to text.
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) counts.control += 1;
  });
  return counts;
}

/** Valid up to its end; a character that is cut there is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of the high bytes that stand in runs of even length. */
function pairedShare(bytes: Uint8Array): number {
  let highCount = 0;
  let pairedCount = 0;
  let runLength = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) {
      runLength += 1;
      continue;
    }
    highCount += runLength;
    if (runLength % 2 === 0) pairedCount += runLength;
    runLength = 0;
  }
  return highCount === 0 ? 0 : pairedCount / highCount;
}
