import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `sow_`, the id, and 256 random bits; the beginning lets scanners for lost secrets find it. */
const TOKEN = /^sow_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

const SECRET_BYTES = 32;

/** Compared with when there is no such token, so that the answer takes the same time. */
const NO_HASH = hashSecret('');

/** A new token: its text is shown once, its id and the hash of its secret are kept. */
export function makeToken(): { text: string; id: string; secretHash: string } {
  const id = randomBytes(6).toString('hex');
  const secret = makeSecret();
  return { text: `sow_${id}_${secret}`, id, secretHash: hashSecret(secret) };
}

/** 256 random bits, as they fit into addresses and cookies. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Id and secret of a token's text; null for what is none. */
export function splitToken(text: string): { id: string; secret: string } | null {
  const [, id, secret] = TOKEN.exec(text) ?? [];
  return id && secret ? { id, secret } : null;
}

/** What follows `Bearer` in an Authorization header; null when there is no such thing. */
export function bearerOf(authorization: string | null): string | null {
  return /^Bearer +(\S{1,200})$/i.exec(authorization?.trim() ?? '')?.[1] ?? null;
}

/** Compares in the same time, whether there is a hash to compare with or not. */
export function isSecretOf(secret: string, secretHash: string | undefined): boolean {
  const [given, kept] = [Buffer.from(hashSecret(secret)), Buffer.from(secretHash ?? NO_HASH)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** SHA-256 in hex: enough for secrets that are random. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
