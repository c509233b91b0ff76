import type { AccessToken } from '@/lib/domain/people/access-token';
import { makeToken } from './token-secret';

type Wanted = Pick<
  AccessToken,
  'purpose' | 'name' | 'clusters' | 'folders' | 'createdBy' | 'expiresAt'
>;

/** Makes a token. The text is shown once; the record is what is kept. */
export function issueAccessToken(wanted: Wanted, now: Date): { text: string; record: AccessToken } {
  const { text, id, secretHash } = makeToken();
  const unused = { revokedAt: null, lastSeenAt: null, lastSeenFrom: null };
  return { text, record: { ...wanted, id, secretHash, createdAt: now, ...unused } };
}
