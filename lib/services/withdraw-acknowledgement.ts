import 'server-only';
import type { ChangedAnomalyPayload, WithdrawalRequest } from '@/lib/domain/anomaly-changes';
import { AppError } from '@/lib/domain/app-error';
import { changeAcknowledgement } from './change-acknowledgement';

/**
 * Ends the acknowledgement of an open anomaly before its time. Throws AppError `notFound`, `conflict` when it is resolved
 * or nobody has acknowledged it, and `storeUnavailable`.
 */
export async function withdrawAcknowledgement(
  id: string,
  { by }: WithdrawalRequest,
  now = new Date(),
): Promise<ChangedAnomalyPayload> {
  return changeAcknowledgement(
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
}
