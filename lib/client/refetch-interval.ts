import { currentConnection } from './connection';

/** Even a live stream is not trusted blindly: a proxy may hold it open and pass nothing on. */
const SAFETY_POLL_MS = 30_000;
const FALLBACK_POLL_MS = 10_000;

/** How long to wait before asking again without a hint, in ms. */
export function refetchInterval(): number {
  return currentConnection().stream === 'live' ? SAFETY_POLL_MS : FALLBACK_POLL_MS;
}
