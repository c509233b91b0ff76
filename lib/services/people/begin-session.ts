import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { readCookie, writeCookie } from '@/lib/visitors/cookies';
import { currentVisit } from '@/lib/visitors/current-visitor';
import { sessionBook } from '@/lib/visitors/identify-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import type { NewSession } from '@/lib/visitors/session-book';
import { signInSettings } from '@/lib/visitors/sign-in-place';
import { hashSecret } from '@/lib/tokens/token-secret';

type Who = Omit<NewSession, 'from' | 'userAgent'>;

/**
 * Begins a visit of somebody who has just proven who they are; the visit that the browser had before ends. Resolves with
 * the header that gives it to the browser. Throws AppError `storeUnavailable`.
 */
export async function beginSession(who: Who, headers: Headers, now = new Date()): Promise<string> {
  const settings = requireSignIn();
  const book = sessionBook(settings);
  const before = readCookie(headers, 'session');
  if (before) await book.revoke({ idHash: hashSecret(before) }, now);
  const userAgent = headers.get('user-agent') ?? '';
  const { from } = currentVisit();
  const { secret } = await book.begin({ ...who, from, userAgent }, now);
  const { method, name, subject } = who;
  await recordAudit({ action: 'signedIn', target: method, who: name, subject }, now);
  return writeCookie('session', secret, settings.absoluteMs);
}

/** How people sign in. Throws AppError `notFound` where nobody does. */
export function requireSignIn() {
  const settings = signInSettings();
  if (!settings) throw new AppError('notFound', 'Nobody has to sign in here.');
  return settings;
}
