import { readFileSync } from 'node:fs';

/**
 * The configuration file as it is, for what has to be known before the dashboard starts; an empty object when it cannot be
 * read. Whether it is right is said by the dashboard itself, which does not start when it is not.
 */
export function readConfiguration(file) {
  try {
    const bytes = readFileSync(file || 'scale-out-watch.config.json');
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const parsed = JSON.parse(bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
