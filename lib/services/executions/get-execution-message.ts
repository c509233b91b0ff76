import 'server-only';
import { readMessageText } from '@/lib/collect/on-demand/on-demand-messages';
import { AppError } from '@/lib/domain/app-error';
import { encodeMessageKey } from '@/lib/domain/executions/event-message-key';
import type { MessageAddress } from '@/lib/domain/executions/execution-address';
import type { MessageTextPayload } from '@/lib/domain/executions/execution-detail-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** One message whole. Throws AppError `notFound` when execution or message are not there, and `busy`. */
export async function getExecutionMessage(
  { cluster, execution: executionId, message: key }: MessageAddress,
  signal?: AbortSignal,
): Promise<MessageTextPayload> {
  const state = requireCluster(cluster);
  const read = await readMessageText(readPlaceOf(cluster), { executionId, key }, signal);
  const { value, envelope } = viewReading(read, ['message'], {
    state,
    executionId,
    now: new Date(),
  });
  const message = dataOf(value?.message);
  if (value?.message.status === 'collected' && !message) {
    throw new AppError('notFound', 'This execution has no such message, or has it no longer.');
  }
  return {
    ...envelope,
    data: {
      key: encodeMessageKey(key),
      text: message?.text ?? null,
      length: message?.length ?? null,
      isTruncated: message?.isTruncated ?? false,
    },
  };
}
