import 'server-only';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { localPath } from '@/lib/access/local-path';
import { readGrant, readName } from '@/lib/access/read-claims';
import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import type { ProviderProblem } from '@/lib/domain/people/sign-in-methods';
import { readCookie, writeCookie } from '@/lib/visitors/cookies';
import { ATTEMPT_LASTS_MS, keepAttempt, takeAttempt } from '@/lib/visitors/open-id-attempts';
import { openIdClient } from '@/lib/visitors/open-id-client';
import { recordAudit } from '@/lib/visitors/record-audit';
import { beginSession, requireSignIn } from './begin-session';

const CALLBACK = '/api/sign-in/open-id/callback';

/** Where to send the browser, with which cookies. */
export type Redirection = { target: string; setCookies: string[] };

/** Begins to sign in with the provider. Throws AppError `notFound` where there is none. */
export async function beginOpenId(next: string, now = new Date()): Promise<Redirection> {
  const { openId, publicUrl } = requireOpenId();
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  try {
    const target = buildAuthorizationUrl(await openIdClient(openId), {
      redirect_uri: `${publicUrl}${CALLBACK}`,
      scope: openId.scopes.join(' '),
      ...{ state, nonce },
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    const endsAt = new Date(now.getTime() + ATTEMPT_LASTS_MS);
    const attempt = { state, nonce, codeVerifier, next: localPath(next), endsAt };
    const setCookies = [writeCookie('open-id', keepAttempt(attempt), ATTEMPT_LASTS_MS)];
    return { target: target.href, setCookies };
  } catch (error) {
    log.warn({ err: error }, 'the provider of sign-in does not answer');
    return refuse('unreachable');
  }
}

/**
 * Ends what `beginOpenId` began: whoever the provider vouches for gets a visit, everybody else the page for signing in with
 * the reason. An answer counts once, for the browser that asked, with its state and nonce, from the configured issuer, for
 * us, signed by it. Throws AppError `notFound`, `storeUnavailable`.
 */
export async function finishOpenId(
  search: string,
  headers: Headers,
  now = new Date(),
): Promise<Redirection> {
  const { openId, publicUrl } = requireOpenId();
  const attempt = takeAttempt(readCookie(headers, 'open-id'), now);
  if (!attempt) return refuse('expired');
  const answer = new URL(`${publicUrl}${CALLBACK}${search}`);
  const claims = await readAnswer(answer, attempt, openId);
  if (typeof claims === 'string') return refuse(claims);
  const name = readName(claims);
  const subject = `openId:${String(claims.sub)}`;
  const grant = readGrant(claims, openId);
  if (typeof grant === 'string') {
    await recordAudit(
      { action: 'signInFailed', target: `openId ${grant}`, who: name, subject },
      now,
    );
    return refuse(grant);
  }
  const session = await beginSession({ subject, name, method: 'openId', ...grant }, headers, now);
  return { target: attempt.next, setCookies: [session, writeCookie('open-id', null, 0)] };
}

/** Where signing out of the provider goes on; null when it offers nothing, or does not answer. */
export async function endOpenIdAddress(): Promise<string | null> {
  const { openId, publicUrl } = requireOpenId();
  try {
    const client = await openIdClient(openId);
    if (!client.serverMetadata().end_session_endpoint) return null;
    const after = { post_logout_redirect_uri: `${publicUrl}/sign-in` };
    return buildEndSessionUrl(client, after).href;
  } catch (error) {
    log.warn({ err: error }, 'the provider of sign-in does not answer');
    return null;
  }
}

type Attempt = NonNullable<ReturnType<typeof takeAttempt>>;
type OpenId = ReturnType<typeof requireOpenId>['openId'];

async function readAnswer(
  answer: URL,
  { state, nonce, codeVerifier }: Attempt,
  openId: OpenId,
): Promise<Record<string, unknown> | ProviderProblem> {
  try {
    const tokens = await authorizationCodeGrant(await openIdClient(openId), answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    return { ...tokens.claims() };
  } catch (error) {
    // Its cause may hold tokens: what it is called is all that is told.
    const code = error instanceof ClientError ? error.code : undefined;
    const message = error instanceof Error ? error.message : 'no error';
    log.warn({ code, message }, 'the answer of the provider was refused');
    const problem = problemOf(error);
    await recordAudit({
      action: 'signInFailed',
      target: `openId ${problem}`,
      who: '',
      subject: '',
    });
    return problem;
  }
}

function problemOf(error: unknown): ProviderProblem {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'denied' : 'invalid';
  }
  const isTimeout = error instanceof ClientError && error.code === 'OAUTH_TIMEOUT';
  return isTimeout || error instanceof TypeError ? 'unreachable' : 'invalid';
}

function refuse(problem: ProviderProblem): Redirection {
  return { target: `/sign-in?error=${problem}`, setCookies: [writeCookie('open-id', null, 0)] };
}

function requireOpenId() {
  const { openId, publicUrl } = requireSignIn();
  if (!openId) throw new AppError('notFound', 'There is no provider to sign in with.');
  return { openId, publicUrl };
}
