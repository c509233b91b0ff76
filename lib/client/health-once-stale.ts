import type { Health } from '@/lib/domain/health';

/** Bad news stands until it is disproved; that all is well has to be proven anew with every poll. */
export function healthOnceStale(health: Health, isStale: boolean): Health {
  return isStale && health === 'ok' ? 'unknown' : health;
}
