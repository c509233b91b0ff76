import 'server-only';
import type { Acknowledgement, Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ChangedAnomalyPayload } from '@/lib/domain/anomalies/anomaly-changes';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { AppError } from '@/lib/domain/app-error';
import { liveHub } from '@/lib/live/live-hub';
import { store } from '@/lib/store/store';
import { oneAtATime } from '@/lib/services/executions/one-at-a-time';
import { requireAnomaly } from './require-anomaly';

type Change = { acknowledgement: Acknowledgement | null; event: AnomalyEvent };

/**
 * Gives an open anomaly another acknowledgement, or none: kept first, then shown to every open browser. `decide` may
 * refuse by throwing. Throws AppError `notFound`, `conflict` for one that is not open any more, `storeUnavailable`.
 */
export function changeAcknowledgement(
  id: string,
  decide: (anomaly: Anomaly) => Change,
  now: Date,
): Promise<ChangedAnomalyPayload> {
  return oneAtATime(id, async () => {
    const anomaly = await requireOpenAnomaly(id, now);
    const { acknowledgement, event } = decide(anomaly);
    await store().records.acknowledge(anomaly.cluster, id, acknowledgement, event);
    publishAcknowledgement(id, acknowledgement);
    return { asOf: now, data: { anomaly: { ...anomaly, acknowledgement } } };
  });
}

async function requireOpenAnomaly(id: string, now: Date): Promise<Anomaly> {
  const anomaly = await requireAnomaly(id, now);
  if (anomaly.resolvedAt) {
    const resolvedAt = anomaly.resolvedAt.toISOString();
    throw new AppError('conflict', `The anomaly is already resolved, since ${resolvedAt}.`);
  }
  if (!liveHub().get(anomaly.cluster)) {
    throw new AppError('conflict', 'The cluster of the anomaly is not watched any more.');
  }
  return anomaly;
}

/** Looks the cluster up anew: a poll may have replaced its state, or resolved the anomaly, while the store was writing. */
function publishAcknowledgement(id: string, acknowledgement: Acknowledgement | null): void {
  const hub = liveHub();
  const state = hub.list().find(({ anomalies }) => anomalies.some((one) => one.id === id));
  if (!state) return;
  const anomalies = state.anomalies.map((anomaly) =>
    anomaly.id === id && anomaly.status === 'open' ? { ...anomaly, acknowledgement } : anomaly,
  );
  hub.publish({ ...state, anomalies });
}
