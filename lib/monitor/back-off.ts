const MAX_WAIT_MS = 60_000;
/** The wait after the first refused login, unless the configuration asks for less. */
const FIRST_LOGIN_RETRY_MS = 60_000;
const JITTER = 0.1;

type Wait = {
  intervalMs: number;
  /** Polls in a row that failed, for whatever reason. */
  consecutiveFailures: number;
  /** Polls in a row that ended with a refused login. */
  refusedLogins: number;
  loginRetryMs: number;
  /** In [0, 1); spreads many clusters apart by ±10 %. */
  random: number;
};

/**
 * Wait until the next poll in ms. Ordinarily the interval; after failures it doubles each time, up to a minute (or the
 * interval, where that is longer). A refused login is tried again after a minute, then every `loginRetryMs` only: accounts
 * are locked after some wrong passwords within a quarter of an hour.
 */
export function nextWaitMs(wait: Wait): number {
  const { intervalMs, consecutiveFailures, refusedLogins, loginRetryMs, random } = wait;
  const doublings = Math.max(0, Math.min(consecutiveFailures - 1, 16));
  const backedOffMs = Math.min(intervalMs * 2 ** doublings, Math.max(MAX_WAIT_MS, intervalMs));
  const spreadMs = Math.round(backedOffMs * (1 - JITTER + 2 * JITTER * random));
  if (refusedLogins === 0) return spreadMs;
  const loginWaitMs =
    refusedLogins === 1 ? Math.min(FIRST_LOGIN_RETRY_MS, loginRetryMs) : loginRetryMs;
  return Math.max(spreadMs, loginWaitMs);
}
