const REFRESH_MS = 5_000;
/** However long an answer takes, SQL Server works on this list at most a twentieth of the time. */
const REST_PER_WORK = 20;

/** Time in ms until something that took `tookMs` may be asked for again. */
export function refreshPaceMs(tookMs: number): number {
  return Math.max(REFRESH_MS, tookMs * REST_PER_WORK);
}
