import 'server-only';
import { readMessageContext } from '@/lib/collect/on-demand/on-demand-messages';
import { AppError } from '@/lib/domain/app-error';
import { gatherContext } from '@/lib/domain/executions/event-message-context';
import { encodeMessageKey } from '@/lib/domain/executions/event-message-key';
import type { MessageAddress } from '@/lib/domain/executions/execution-address';
import type { MessageContextPayload } from '@/lib/domain/executions/execution-detail-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** What was around when a message was logged, masked. Throws AppError `notFound` and `busy`. */
export async function getExecutionMessageContext(
  { cluster, execution: executionId, message: key }: MessageAddress,
  signal?: AbortSignal,
): Promise<MessageContextPayload> {
  const state = requireCluster(cluster);
  const read = await readMessageContext(readPlaceOf(cluster), { executionId, key }, signal);
  const { value, envelope } = viewReading(read, ['context'], {
    state,
    executionId,
    now: new Date(),
  });
  const context = dataOf(value?.context);
  if (value?.context.status === 'collected' && !context) {
    throw new AppError('notFound', 'This execution has no such message, or has it no longer.');
  }
  return {
    ...envelope,
    data: {
      key: encodeMessageKey(key),
      objects: context && gatherContext(context.rows),
      isTruncated: context?.isTruncated ?? false,
    },
  };
}
