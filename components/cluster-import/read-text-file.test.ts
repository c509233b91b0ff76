import { describe, expect, it } from 'vitest';
import { readTextFile } from './read-text-file';

const TEXT = 'SameSubnetDelay : 1000 毫秒';

describe('a file that is dropped', () => {
  it('is read in UTF-8, and in UTF-16 as Windows PowerShell redirects it', async () => {
    expect(await readTextFile(new Blob([TEXT]))).toBe(TEXT);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
    expect(await readTextFile(new Blob([utf16]))).toBe(TEXT);
    const bigEndian = Buffer.from(utf16).swap16();
    expect(await readTextFile(new Blob([bigEndian]))).toBe(TEXT);
  });

  it('is refused when it is no text, or far too large', async () => {
    expect(await readTextFile(new Blob([Buffer.from([0x50, 0x4b, 0xc3, 0x28])]))).toBeNull();
    expect(await readTextFile(new Blob(['a\0b']))).toBeNull();
    expect(await readTextFile(new Blob([new Uint8Array(4 * 1_048_576 + 1)]))).toBeNull();
  });
});
