import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { store } from '@/lib/store/store';
import { writeCookie } from '@/lib/visitors/cookies';
import { currentVisit } from '@/lib/visitors/current-visitor';
import { verifyAccessToken } from '@/lib/visitors/verify-access-token';

/** Browsers keep no cookie for longer. */
const KEPT_FOR_MS = 400 * 24 * 3_600_000;

/**
 * The header that gives a display its token as a cookie, out of the address. Throws AppError `unauthorized` for what is no
 * valid token of a display, and `storeUnavailable`.
 */
export async function enterDisplay(token: string, now = new Date()): Promise<string> {
  const { from } = currentVisit();
  const tokens = store().accessTokens;
  const visitor = await verifyAccessToken(token, ['display'], { tokens, from, now });
  if (!visitor) throw new AppError('unauthorized', 'This token is not valid.');
  const { endsAt } = visitor;
  return writeCookie('display', token, endsAt ? endsAt.getTime() - now.getTime() : KEPT_FOR_MS);
}
