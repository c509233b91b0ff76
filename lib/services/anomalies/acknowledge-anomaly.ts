import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type {
  AcknowledgementRequest,
  ChangedAnomalyPayload,
} from '@/lib/domain/anomalies/anomaly-changes';
import { MAX_ACKNOWLEDGED_MS } from '@/lib/domain/anomalies/written-text';
import { AppError } from '@/lib/domain/app-error';
import { recordAudit } from '@/lib/visitors/record-audit';
import { changeAcknowledgement } from './change-acknowledgement';
import { signRequest } from '@/lib/services/people/sign-request';

/**
 * Records that somebody knows of an open anomaly, and shows it to every open browser. Throws AppError `badRequest` for an
 * end that is over or more than 90 days ahead, `notFound`, `conflict` when it is resolved or acknowledged already, and
 * `storeUnavailable`.
 */
export async function acknowledgeAnomaly(
  id: string,
  request: AcknowledgementRequest,
  now = new Date(),
): Promise<ChangedAnomalyPayload> {
  const { by, reason, until } = signRequest(request);
  requireNearFuture(until, now);
  const acknowledgement = { by, reason, at: now, until };
  const payload = await changeAcknowledgement(
    id,
    (anomaly) => {
      requireNotAcknowledged(anomaly);
      return { acknowledgement, event: { kind: 'acknowledged', at: now, acknowledgement } };
    },
    now,
  );
  const { cluster } = payload.data.anomaly;
  await recordAudit({ action: 'anomalyAcknowledged', target: id, cluster, who: by }, now);
  return payload;
}

function requireNearFuture(until: Date | null, now: Date): void {
  if (!until) return;
  const aheadMs = until.getTime() - now.getTime();
  if (aheadMs <= 0) throw new AppError('badRequest', 'until must lie in the future.');
  if (aheadMs > MAX_ACKNOWLEDGED_MS) {
    throw new AppError('badRequest', 'until must be at most 90 days ahead.');
  }
}

function requireNotAcknowledged({ acknowledgement }: Anomaly): void {
  if (!acknowledgement) return;
  const { by, until } = acknowledgement;
  const end = until ? `until ${until.toISOString()}` : 'until it is resolved';
  throw new AppError('conflict', `The anomaly is already acknowledged by ${by}, ${end}.`);
}
