import 'server-only';
import type {
  ChangedAnomalyPayload,
  WithdrawalRequest,
} from '@/lib/domain/anomalies/anomaly-changes';
import { AppError } from '@/lib/domain/app-error';
import { recordAudit } from '@/lib/visitors/record-audit';
import { changeAcknowledgement } from './change-acknowledgement';
import { signRequest } from '@/lib/services/people/sign-request';

/**
 * Ends the acknowledgement of an open anomaly before its time. Throws AppError `notFound`, `conflict` when it is resolved
 * or nobody has acknowledged it, and `storeUnavailable`.
 */
export async function withdrawAcknowledgement(
  id: string,
  request: WithdrawalRequest,
  now = new Date(),
): Promise<ChangedAnomalyPayload> {
  const { by } = signRequest(request);
  const payload = await changeAcknowledgement(
    id,
    (anomaly) => {
      if (!anomaly.acknowledgement) {
        throw new AppError('conflict', 'Nobody has acknowledged the anomaly.');
      }
      const event = { kind: 'acknowledgementEnded', at: now, cause: 'withdrawn', by } as const;
      return { acknowledgement: null, event };
    },
    now,
  );
  const { cluster } = payload.data.anomaly;
  await recordAudit({ action: 'acknowledgementWithdrawn', target: id, cluster, who: by }, now);
  return payload;
}
