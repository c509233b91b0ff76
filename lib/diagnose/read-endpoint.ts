/** Where a message says that the master is. */
export type Endpoint = { host: string; port: number | null };

const HOST = String.raw`(\[[0-9a-f:.%]+\]|[\p{L}\p{N}_][\p{L}\p{N}._-]{0,252})`;
const URL_PATTERN = new RegExp(
  String.raw`https?://${HOST}(?::(\d{1,5}))?(?=$|[/'"“”‘’«»」。，.,)\s])`,
  'iu',
);
const AUTHORITY_PATTERN = new RegExp(String.raw`['"“”„‘’‚«»「]${HOST}:(\d{1,5})['"“”‘’«»」]`, 'iu');
/** SHA-1, or SHA-256, in one piece or in pairs as the certificate manager shows it. */
const THUMBPRINT = /(?<![0-9a-f])(?:[0-9a-f]{2} ?){19,31}[0-9a-f]{2}(?![0-9a-f])/gi;
const THUMBPRINT_LENGTHS = [40, 64];

/** The endpoint, or else the authority in quotes, that a message without white space names; null when it names none. */
export function readEndpoint(squeezed: string): Endpoint | null {
  const match = URL_PATTERN.exec(squeezed) ?? AUTHORITY_PATTERN.exec(squeezed);
  const host = match?.[1]?.replace(/\.+$/, '');
  if (!host) return null;
  const port = match?.[2] === undefined ? null : Number(match[2]);
  return port !== null && (port === 0 || port > 65_535) ? { host, port: null } : { host, port };
}

/** The first certificate thumbprint in a text, upper case without spaces; null when there is none. */
export function readThumbprint(text: string): string | null {
  for (const [match] of text.matchAll(THUMBPRINT)) {
    const digits = match.replaceAll(' ', '').toUpperCase();
    if (THUMBPRINT_LENGTHS.includes(digits.length)) return digits;
  }
  return null;
}

/** As in a browser's address bar: 'host:port', or the host alone. */
export function endpointText({ host, port }: Endpoint): string {
  return port === null ? host : `${host}:${port}`;
}
