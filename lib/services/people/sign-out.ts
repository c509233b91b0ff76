import 'server-only';
import { writeCookie } from '@/lib/visitors/cookies';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import { endVisits } from './end-visits';
import { endOpenIdAddress } from './open-id';

/**
 * Ends the visit; resolves with the header that takes it from the browser, and where the provider goes on with it. Throws
 * AppError `storeUnavailable`.
 */
export async function signOut(
  now = new Date(),
): Promise<{ setCookie: string; goOnAt: string | null }> {
  const { sessionHash, method } = currentVisitor();
  if (sessionHash) {
    await endVisits({ idHash: sessionHash }, now);
    await recordAudit({ action: 'signedOut', target: method }, now);
  }
  const goOnAt = method === 'openId' ? await endOpenIdAddress() : null;
  return { setCookie: writeCookie('session', null, 0), goOnAt };
}
