import type {
  CollectorToken,
  CollectorTokenStore,
} from '@/lib/domain/availability/collector-token';
import { bearerOf, isSecretOf, makeToken, splitToken } from './token-secret';

/** Makes a token for the collector of one cluster. The text is shown once; the record is what is kept. */
export function issueCollectorToken(
  cluster: string,
  now: Date,
): { token: string; record: CollectorToken } {
  const { text, id, secretHash } = makeToken();
  return { token: text, record: { id, cluster, secretHash, createdAt: now, revokedAt: null } };
}

/**
 * The token behind an Authorization header, if it is valid: null for none, a wrong or a revoked one, and nothing tells
 * which of these it was.
 */
export async function verifyCollectorToken(
  authorization: string | null,
  store: Pick<CollectorTokenStore, 'find'>,
): Promise<CollectorToken | null> {
  const token = splitToken(bearerOf(authorization) ?? '');
  if (!token) return null;
  const record = await store.find(token.id);
  const isSecret = isSecretOf(token.secret, record?.secretHash);
  return isSecret && record?.revokedAt === null ? record : null;
}
