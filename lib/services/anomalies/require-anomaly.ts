import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { AppError } from '@/lib/domain/app-error';
import { store } from '@/lib/store/store';
import { findLiveAnomaly } from './live-anomaly';
import { limitKept } from './limit-kept';

/** An anomaly that nobody looks after any more: whether it still holds is not known. */
function unwatched(anomaly: Anomaly): Anomaly {
  return anomaly.status === 'open' ? { ...anomaly, isStale: true } : anomaly;
}

/**
 * The anomaly of an id, live or from the store. Throws AppError `notFound` for an id that neither knows, or of a folder that
 * whoever asks may not read, and
 * `storeUnavailable` when it is not live and the store cannot tell.
 */
export async function requireAnomaly(id: string, now: Date): Promise<Anomaly> {
  const live = findLiveAnomaly(id, now);
  if (live) return live.anomaly;
  const kept = await store().anomalies.find(id);
  const [shown] = limitKept(kept ? [kept] : []);
  if (!shown) {
    throw new AppError('notFound', 'There is no anomaly of that id, or it is not kept any more.');
  }
  return unwatched(shown);
}
