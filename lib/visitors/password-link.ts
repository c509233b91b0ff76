import type { LocalUsers } from '@/lib/store/people/local-users';
import { hashSecret, makeSecret } from '@/lib/tokens/token-secret';

const VALID_FOR_MS = 24 * 3_600_000;

export type PasswordLink = { path: string; endsAt: Date };

/**
 * A link with which the owner of an account chooses a password: it works once, for a day, and takes the place of the one
 * before. Only its hash is kept. Null when there is no such account, or it is disabled. Rejects as the store does.
 */
export async function makePasswordLink(
  users: Pick<LocalUsers, 'putLink'>,
  name: string,
  now: Date,
): Promise<PasswordLink | null> {
  const code = makeSecret();
  const endsAt = new Date(now.getTime() + VALID_FOR_MS);
  if (!(await users.putLink(name, hashSecret(code), endsAt))) return null;
  // Behind the #, where neither servers nor proxies see it.
  return { path: `/sign-in/password#${code}`, endsAt };
}
