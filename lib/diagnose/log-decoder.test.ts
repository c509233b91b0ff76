import { describe, expect, it } from 'vitest';
import { diagnose } from '@/lib/testing/build-log';
import { LogDecoder } from './log-decoder';

/** 无法打开计算机上的证书存储。 in GB 18030. */
const GB18030 = Buffer.from(
  'cede b7a8 b4f2 bfaa bcc6 cbe3 bbfa c9cf b5c4 d6a4 cae9 b4e6 b4a2 a1a3'.replaceAll(' ', ''),
  'hex',
);
const TEXT = 'System.ServiceModel.EndpointNotFoundException: 没有终结点在侦听 é\r\n';
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const filler = Buffer.from('all is well\r\n'.repeat(2000));

describe('LogDecoder', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with BOM', swapped(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16 LE without BOM', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without BOM', swapped(TEXT), 'utf-16be'],
    ['UTF-8 after much ASCII', Buffer.concat([filler, Buffer.from(TEXT)]), 'utf-8'],
  ])('reads %s', (_, bytes, encoding) => {
    const decoder = new LogDecoder();
    const text = decoder.decode(bytes) + decoder.end();
    expect(decoder.encoding).toBe(encoding);
    expect(text.endsWith(TEXT)).toBe(true);
    expect(diagnose(bytes).groups[0]?.runbook).toBe('no-endpoint-listening');
  });

  it.each([
    ['from the start', GB18030],
    ['after much ASCII', Buffer.concat([filler, GB18030])],
  ])('reads Chinese ANSI %s', (_, bytes) => {
    const { encoding, groups } = diagnose(bytes);
    expect(encoding).toBe('gb18030');
    expect(groups[0]?.runbook).toBe('certificate-store-denied');
  });

  it('reads Western ANSI: single letters above 0x7F are no Chinese', () => {
    const bytes = Buffer.from(
      'Anslutningen misslyckades på värd é: System.ServiceModel.EndpointNotFoundException: nå',
      'latin1',
    );
    const { encoding, groups } = diagnose(bytes);
    expect(encoding).toBe('windows-1252');
    expect(groups[0]?.runbook).toBe('no-endpoint-listening');
  });

  it.each([
    ['an archive named .log', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), filler])],
    ['gzip', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0])],
    ['an event log', Buffer.from('ElfFile\0\0\0\0\0', 'latin1')],
    ['NUL bytes', new Uint8Array(9000)],
    ['NUL bytes at both sides of the pairs', Buffer.from('a\0\0b\0\0c\0\0d', 'latin1')],
    ['control characters', new Uint8Array(500).fill(7)],
  ])('calls %s no text', (_, bytes) => {
    expect(diagnose(bytes)).toMatchObject({ outcome: 'notText', encoding: null, groups: [] });
  });

  it('goes on after invalid UTF-16 and UTF-8', () => {
    const lone = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc]);
    const utf16 = Buffer.concat([lone, Buffer.from(TEXT, 'utf16le'), Buffer.from([0x41])]);
    expect(diagnose(utf16).groups[0]?.count).toBe(1);
    const utf8 = Buffer.concat([
      Buffer.from('\ufeff'),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from(TEXT),
    ]);
    expect(diagnose(utf8).groups[0]?.count).toBe(1);
  });
});
