import 'server-only';
import { store } from '@/lib/store/store';
import { writeCookie } from '@/lib/visitors/cookies';
import { currentVisit } from '@/lib/visitors/current-visitor';
import { verifyAccessToken } from '@/lib/visitors/verify-access-token';

/** Browsers keep no cookie for longer. */
const KEPT_FOR_MS = 400 * 24 * 3_600_000;

/**
 * The header that gives a display its token as a cookie, out of the address; null for what is no valid token of a display.
 * Throws AppError `storeUnavailable`.
 */
export async function enterDisplay(token: string, now = new Date()): Promise<string | null> {
  const { from } = currentVisit();
  const tokens = store().accessTokens;
  const visitor = await verifyAccessToken(token, ['display'], { tokens, from, now });
  if (!visitor) return null;
  const { endsAt } = visitor;
  return writeCookie('display', token, endsAt ? endsAt.getTime() - now.getTime() : KEPT_FOR_MS);
}
