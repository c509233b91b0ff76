import type { SignInSettings } from '@/lib/config/sign-in-settings';
import type { TokenPurpose } from '@/lib/domain/people/access-token';
import { LOCAL_VISITOR, type Visitor } from '@/lib/domain/people/visitor';
import { store } from '@/lib/store/store';
import { bearerOf } from '@/lib/tokens/token-secret';
import { readCookie } from './cookies';
import { clientAddress } from './peer-address';
import { proxyVisitor } from './proxy-visitor';
import { SessionBook } from './session-book';
import { signInSettings } from './sign-in-place';
import { verifyAccessToken } from './verify-access-token';

const BEARER_PURPOSES: readonly TokenPurpose[] = ['api', 'metrics'];

/**
 * Who sent these headers; null when nobody proved to be anybody. What is sent as a token counts as that token or not at
 * all. Rejects with AppError `storeUnavailable` when that is what it takes to know.
 */
export async function identifyVisitor(headers: Headers, now = new Date()): Promise<Visitor | null> {
  const settings = signInSettings();
  if (!settings) return LOCAL_VISITOR;
  if (headers.has('authorization')) {
    const bearer = bearerOf(headers.get('authorization'));
    return bearer === null ? null : ofToken(bearer, BEARER_PURPOSES, headers, now);
  }
  const ofProxy = settings.proxyHeader && proxyVisitor(headers, settings.proxyHeader);
  if (ofProxy) return ofProxy;
  const session = readCookie(headers, 'session');
  const ofSession = session && (await sessionBook(settings).verify(session, now));
  if (ofSession) return ofSession;
  const display = readCookie(headers, 'display');
  return display === null ? null : ofToken(display, ['display'], headers, now);
}

/** The visits of this installation. */
export function sessionBook(settings: Pick<SignInSettings, 'idleMs' | 'absoluteMs'>): SessionBook {
  return new SessionBook(store().sessions, settings);
}

function ofToken(
  text: string,
  purposes: readonly TokenPurpose[],
  headers: Headers,
  now: Date,
): Promise<Visitor | null> {
  const from = clientAddress(headers);
  return verifyAccessToken(text, purposes, { tokens: store().accessTokens, from, now });
}
