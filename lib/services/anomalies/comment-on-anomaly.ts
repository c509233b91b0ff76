import 'server-only';
import type { ChangedAnomalyPayload, CommentRequest } from '@/lib/domain/anomalies/anomaly-changes';
import { liveHub } from '@/lib/live/live-hub';
import { store } from '@/lib/store/store';
import { recordAudit } from '@/lib/visitors/record-audit';
import { oneAtATime } from '@/lib/services/executions/one-at-a-time';
import { requireAnomaly } from './require-anomaly';
import { signRequest } from '@/lib/services/people/sign-request';

/**
 * Adds a comment to an anomaly, open or resolved, and tells every open browser. Throws AppError `notFound` and
 * `storeUnavailable`.
 */
export function commentOnAnomaly(
  id: string,
  request: CommentRequest,
  now = new Date(),
): Promise<ChangedAnomalyPayload> {
  const { by, text } = signRequest(request);
  return oneAtATime(id, async () => {
    const anomaly = await requireAnomaly(id, now);
    await store().records.comment(id, { kind: 'commented', at: now, by, text });
    const state = liveHub().get(anomaly.cluster);
    if (state) liveHub().publish(state);
    const { cluster } = anomaly;
    await recordAudit({ action: 'anomalyCommented', target: id, cluster, who: by }, now);
    return { asOf: now, data: { anomaly } };
  });
}
