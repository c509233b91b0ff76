import { describe, expect, it } from 'vitest';
import { TASK_LOG_ENCODINGS } from '@/lib/domain/executions/task-log-payload';
import { encodeText } from '@/lib/testing/log-bytes';
import { decodeBytes, encodingOfStretch, readLogText } from './log-text';

const LINE = '2024-05-01 12:00:00 Task started, exit code 0.\r\n';

describe('how a log is read', () => {
  it.each([
    ['UTF-8 with its mark', encodeText(`\uFEFF${LINE}`), 'utf-8', 3],
    ['UTF-8 without', encodeText(`${LINE}Fehler: Verbindung abgelehnt für Tür`), 'utf-8', 0],
    ['UTF-16 with its mark', encodeText(`\uFEFF${LINE}`, 'utf16le'), 'utf-16le', 2],
    ['UTF-16 without', encodeText(LINE, 'utf16le'), 'utf-16le', 0],
    ['UTF-16 of the other order', encodeText(`\uFEFF${LINE}`, 'utf16be'), 'utf-16be', 2],
    ['that without its mark', encodeText(LINE, 'utf16be'), 'utf-16be', 0],
    ['a western code page', Buffer.from('Fehler für Tür', 'latin1'), 'windows-1252', 0],
    ['a Chinese code page', Buffer.from('c8cecef1caa7b0dca3bac1acbdd3', 'hex'), 'gb18030', 0],
    ['ASCII', encodeText(LINE), 'ascii', 0],
    ['nothing yet', Buffer.alloc(0), 'ascii', 0],
  ])('follows its start: %s', (_what, head, encoding, dataStart) => {
    expect(readLogText(head, null)).toMatchObject({ encoding, dataStart });
  });

  it('does not mind zeros that were allotted behind the text', () => {
    const zeros = Buffer.alloc(500);
    expect(readLogText(Buffer.concat([encodeText(LINE), zeros]), null).encoding).toBe('ascii');
    const wide = Buffer.concat([encodeText(LINE, 'utf16le'), zeros]);
    expect(readLogText(wide, null).encoding).toBe('utf-16le');
  });

  it('does not mind a few zeros within the text', () => {
    const text = readLogText(encodeText(`${LINE}\0${LINE}`), null);
    expect(text).toMatchObject({ encoding: 'ascii', unitBytes: 1 });
  });

  it.each([
    ['a program', Buffer.from('4d5a900003000000', 'hex')],
    ['zeros', Buffer.alloc(64)],
    ['controls', Buffer.from(Array.from({ length: 64 }, (_, at) => at % 8))],
  ])('is not as text for %s, unless it is asked for', (_what, head) => {
    expect(readLogText(head, null).encoding).toBeNull();
    expect(readLogText(head, 'windows-1252').encoding).toBe('windows-1252');
  });

  it('is what is asked for, but never plain ASCII', () => {
    expect(readLogText(encodeText(LINE, 'utf16le'), 'ascii').encoding).toBe('utf-16le');
    expect(readLogText(encodeText(`\uFEFF${LINE}`), 'windows-1251')).toMatchObject({
      encoding: 'windows-1251',
      dataStart: 0,
    });
  });

  it('stays open for ASCII until other bytes come, even when these are cut', () => {
    const text = readLogText(encodeText(LINE), null);
    expect(encodingOfStretch(text, encodeText(LINE))).toBe('ascii');
    expect(encodingOfStretch(text, encodeText('错误。错误').subarray(1))).toBe('utf-8');
    expect(encodingOfStretch(text, encodeText('错误。错误').subarray(2))).toBe('utf-8');
    expect(encodingOfStretch(text, Buffer.from('für Tür', 'latin1'))).toBe('windows-1252');
  });

  it.each(TASK_LOG_ENCODINGS)('has a decoder: %s', (encoding) => {
    const isWide = encoding.startsWith('utf-16');
    const bytes = isWide
      ? encodeText('ÿ!', encoding === 'utf-16le' ? 'utf16le' : 'utf16be')
      : Buffer.from('Ok!');
    expect(decodeBytes(bytes, encoding)).toBe(isWide ? 'ÿ!' : 'Ok!');
  });

  it('keeps every byte of a code page, the first one too, and tells € from a control', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      expect(decodeBytes(Uint8Array.of(byte), 'windows-1252')).toHaveLength(1);
    }
    expect(decodeBytes(Uint8Array.of(0x80, 0x93, 0x94), 'windows-1252')).toBe('€“”');
  });
});
