import {
  allowInsecureRequests,
  clockTolerance,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { processSingleton } from '@/lib/config/process-singleton';
import type { OpenIdSettings } from '@/lib/config/sign-in-settings';

const TIMEOUT_SECONDS = 10;
/** A provider that changed its endpoints is found out within this time. */
const KNOWN_FOR_MS = 60 * 60_000;

type Known = { readAtMs: number; reading: Promise<Configuration> };

/**
 * The provider as it describes itself, read at most once an hour. Signatures of ID tokens are checked against its keys, also
 * where the protocol would rely on TLS alone. Rejects when it does not answer or describes another issuer.
 */
export function openIdClient(settings: OpenIdSettings): Promise<Configuration> {
  const place = processSingleton<{ known: Known | null }>('open-id', () => ({ known: null }));
  const nowMs = performance.now();
  if (place.known && nowMs - place.known.readAtMs < KNOWN_FOR_MS) return place.known.reading;
  const reading = discover(settings);
  place.known = { readAtMs: nowMs, reading };
  // A provider that was down is asked again at once.
  reading.catch(() => {
    if (place.known?.reading === reading) place.known = null;
  });
  return reading;
}

function discover(settings: OpenIdSettings): Promise<Configuration> {
  const { issuer, clientId, clientSecret, clockToleranceSeconds } = settings;
  const isLocal = new URL(issuer).protocol === 'http:';
  const metadata = { client_secret: clientSecret, [clockTolerance]: clockToleranceSeconds };
  return discovery(new URL(issuer), clientId, metadata, undefined, {
    timeout: TIMEOUT_SECONDS,
    // The configuration takes plain http for this machine only.
    execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
  });
}
