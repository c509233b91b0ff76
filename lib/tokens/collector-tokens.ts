import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CollectorToken, CollectorTokenStore } from '@/lib/domain/collector-token';

/** `sow_`, the id, and 256 random bits; the beginning lets scanners for lost secrets find it. */
const TOKEN = /^sow_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

const SECRET_BYTES = 32;

/** Compared with when there is no such token, so that the answer takes the same time. */
const NO_HASH = createHash('sha256').update('').digest('hex');

/** Makes a token for the collector of one cluster. The text is shown once; the record is what is kept. */
export function issueCollectorToken(
  cluster: string,
  now: Date,
): { token: string; record: CollectorToken } {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return {
    token: `sow_${id}_${secret}`,
    record: { id, cluster, secretHash: hash(secret), createdAt: now, revokedAt: null },
  };
}

/**
 * The token behind an Authorization header, if it is valid: null for none, a wrong or a revoked one, and nothing tells
 * which of these it was.
 */
export async function verifyCollectorToken(
  authorization: string | null,
  store: Pick<CollectorTokenStore, 'find'>,
): Promise<CollectorToken | null> {
  const bearer = /^Bearer +(\S{1,200})$/i.exec(authorization?.trim() ?? '')?.[1] ?? '';
  const [, id, secret] = TOKEN.exec(bearer) ?? [];
  if (!id || !secret) return null;
  const record = await store.find(id);
  const isSecret = isSameHash(hash(secret), record?.secretHash ?? NO_HASH);
  return isSecret && record?.revokedAt === null ? record : null;
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
