export const HEARTBEAT_STATES = ['online', 'late', 'offline', 'unknown'] as const;

export type HeartbeatState = (typeof HEARTBEAT_STATES)[number];

export type HeartbeatLimits = {
  onlineWithinMs: number;
  lateWithinMs: number;
  /** A heartbeat further in the future than this proves nothing: some clock was turned. */
  futureToleranceMs: number;
};

/**
 * State of whatever sends heartbeats, from the age of the last one in ms (SQL Server's clock on both sides).
 * No heartbeat, or one from the future, is `unknown`: neither is proof of life.
 */
export function judgeHeartbeat(ageMs: number | null, limits: HeartbeatLimits): HeartbeatState {
  if (ageMs === null || Number.isNaN(ageMs)) return 'unknown';
  if (ageMs < -limits.futureToleranceMs) return 'unknown';
  if (ageMs <= limits.onlineWithinMs) return 'online';
  return ageMs <= limits.lateWithinMs ? 'late' : 'offline';
}
