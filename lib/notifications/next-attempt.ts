const FIRST_WAIT_MS = 10_000;
const LAST_WAIT_MS = 15 * 60_000;
const JITTER = 0.2;

/**
 * Wait in ms after a delivery's attempts have failed so many times: ten seconds, then twice as long each time up to a
 * quarter of an hour, spread by ±20 % with `random` in [0, 1).
 */
export function retryWaitMs(attemptCount: number, random: number): number {
  const doublings = Math.max(0, Math.min(attemptCount - 1, 16));
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** doublings, LAST_WAIT_MS);
  return Math.round(waitMs * (1 - JITTER + 2 * JITTER * random));
}
