export type Freshness = 'fresh' | 'late' | 'stale';

/**
 * How far data may be trusted, from its age in ms and the poll interval in ms: `late` once a poll is overdue,
 * `stale` from `staleAfterIntervals` on. Data without an instant is stale: it was never proven.
 */
export function judgeFreshness(
  collectedAt: Date | null,
  now: Date,
  pollIntervalMs: number,
  staleAfterIntervals: number,
): Freshness {
  if (!collectedAt) return 'stale';
  const ageMs = now.getTime() - collectedAt.getTime();
  if (ageMs > pollIntervalMs * staleAfterIntervals) return 'stale';
  return ageMs > pollIntervalMs * 1.5 ? 'late' : 'fresh';
}
