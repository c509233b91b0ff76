const MAX_WAIT_MS = 60_000;
const JITTER = 0.1;

/**
 * Wait until the next poll in ms. Ordinarily the interval; after failures it doubles each time, up to a minute (or the
 * interval, where that is longer). `random` in [0, 1) spreads many clusters apart by ±10 %.
 */
export function nextWaitMs(
  intervalMs: number,
  consecutiveFailures: number,
  random: number,
): number {
  const doublings = Math.max(0, Math.min(consecutiveFailures - 1, 16));
  const backedOffMs = Math.min(intervalMs * 2 ** doublings, Math.max(MAX_WAIT_MS, intervalMs));
  return Math.round(backedOffMs * (1 - JITTER + 2 * JITTER * random));
}
