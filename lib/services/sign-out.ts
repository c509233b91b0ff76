import 'server-only';
import { writeCookie } from '@/lib/visitors/cookies';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { sessionBook } from '@/lib/visitors/identify-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import { requireSignIn } from './begin-session';

/** Ends the visit; resolves with the header that takes it from the browser. Throws AppError `storeUnavailable`. */
export async function signOut(now = new Date()): Promise<string> {
  const { sessionHash, method } = currentVisitor();
  if (sessionHash) {
    await sessionBook(requireSignIn()).revoke({ idHash: sessionHash }, now);
    await recordAudit({ action: 'signedOut', target: method }, now);
  }
  return writeCookie('session', null, 0);
}
