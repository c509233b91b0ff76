import { readFileSync } from 'node:fs';

/**
 * Whether the configuration names a way to sign in. Only that: whether it is right is said by the dashboard itself, which
 * does not start when it is not. A file that cannot be read names none.
 */
export function hasSignIn(file) {
  try {
    const bytes = readFileSync(file || 'scale-out-watch.config.json');
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
    const { signIn } = JSON.parse(text);
    return Boolean(signIn && (signIn.accounts || signIn.openId || signIn.proxyHeader));
  } catch {
    return false;
  }
}
