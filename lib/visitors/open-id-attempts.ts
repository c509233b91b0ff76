import { processSingleton } from '@/lib/config/process-singleton';
import { hashSecret, makeSecret } from '@/lib/tokens/token-secret';

export const ATTEMPT_LASTS_MS = 10 * 60_000;
const MAX_ATTEMPTS = 2_000;

/** What the provider's answer is held against. */
export type OpenIdAttempt = {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Where to go on to; a path of this dashboard. */
  next: string;
  endsAt: Date;
};

function attempts(): Map<string, OpenIdAttempt> {
  return processSingleton('open-id-attempts', () => new Map<string, OpenIdAttempt>());
}

/** Keeps an attempt for the browser that has the returned secret. */
export function keepAttempt(attempt: OpenIdAttempt): string {
  const secret = makeSecret();
  const kept = attempts();
  kept.set(hashSecret(secret), attempt);
  const [oldest] = kept.keys();
  if (kept.size > MAX_ATTEMPTS && oldest !== undefined) kept.delete(oldest);
  return secret;
}

/** The attempt of a browser, once: an answer that is played again finds none. */
export function takeAttempt(secret: string | null, now: Date): OpenIdAttempt | null {
  if (secret === null) return null;
  const key = hashSecret(secret);
  const attempt = attempts().get(key);
  attempts().delete(key);
  return attempt && now < attempt.endsAt ? attempt : null;
}
