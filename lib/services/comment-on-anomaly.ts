import 'server-only';
import type { ChangedAnomalyPayload, CommentRequest } from '@/lib/domain/anomaly-changes';
import { liveHub } from '@/lib/live/live-hub';
import { store } from '@/lib/store/store';
import { oneAtATime } from './one-at-a-time';
import { requireAnomaly } from './require-anomaly';

/**
 * Adds a comment to an anomaly, open or resolved, and tells every open browser. Throws AppError `notFound` and
 * `storeUnavailable`.
 */
export function commentOnAnomaly(
  id: string,
  { by, text }: CommentRequest,
  now = new Date(),
): Promise<ChangedAnomalyPayload> {
  return oneAtATime(id, async () => {
    const anomaly = await requireAnomaly(id, now);
    await store().records.comment(id, { kind: 'commented', at: now, by, text });
    const state = liveHub().get(anomaly.cluster);
    if (state) liveHub().publish(state);
    return { asOf: now, data: { anomaly } };
  });
}
