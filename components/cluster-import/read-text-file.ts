import { MAX_PASTE_BYTES } from '@/lib/domain/availability/pasted-text';

/** UTF-16 takes two bytes for what is one in UTF-8. */
const MOST_BYTES = 4 * MAX_PASTE_BYTES;

/** The text of a file, in UTF-8 or, with a byte order mark, UTF-16 (what PowerShell 5.1 redirects). Null for anything else. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
