import { signInSettings } from './sign-in-place';

type CookieKind = 'session' | 'display' | 'open-id';

/** Behind TLS the browser itself keeps other hosts and plain connections from setting these. */
function isSecure(): boolean {
  return signInSettings()?.publicUrl.startsWith('https:') ?? false;
}

function nameOf(kind: CookieKind): string {
  return `${isSecure() ? '__Host-' : ''}scale-out-watch-${kind}`;
}

/** The value of one of our cookies in a request; null when there is none, or more than one of that name. */
export function readCookie(headers: Headers, kind: CookieKind): string | null {
  const name = nameOf(kind);
  const values = (headers.get('cookie') ?? '').split(';').flatMap((part) => {
    const [key = '', ...rest] = part.trim().split('=');
    return key === name ? [rest.join('=')] : [];
  });
  const [value = ''] = values;
  return values.length === 1 && /^[\w.-]{1,2000}$/.test(value) ? value : null;
}

/** A Set-Cookie header for it; no value takes it away. */
export function writeCookie(kind: CookieKind, value: string | null, maxAgeMs: number): string {
  const maxAgeSeconds = value === null ? 0 : Math.floor(maxAgeMs / 1000);
  const secure = isSecure() ? '; Secure' : '';
  return `${nameOf(kind)}=${value ?? ''}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
