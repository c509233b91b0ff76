import 'server-only';
import { PREVIEW_LENGTH, readMessages } from '@/lib/collect/on-demand/on-demand-messages';
import { encodeMessageKey, FIRST_KEY } from '@/lib/domain/executions/event-message-key';
import type { MessagePageQuery } from '@/lib/domain/executions/event-message-request';
import type { ExecutionMessagesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { findTailKey } from '@/lib/domain/executions/tail-key';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** A page of an execution's messages, in either direction. Throws AppError `notFound` and `busy`. */
export async function getExecutionMessages(
  { cluster, execution: executionId, direction, key, filter, take }: MessagePageQuery,
  signal?: AbortSignal,
): Promise<ExecutionMessagesPayload> {
  const state = requireCluster(cluster);
  const request = { executionId, direction, key, filter, take, length: PREVIEW_LENGTH };
  const read = await readMessages(readPlaceOf(cluster), request, signal);
  const { value, envelope } = viewReading(read, ['messages'], {
    state,
    executionId,
    now: new Date(),
  });
  const page = dataOf(value?.messages);
  const messages = page?.messages ?? [];
  const isAfter = direction === 'after';
  return {
    ...envelope,
    data: {
      messages: page && messages,
      hasMore: page?.hasMore ?? false,
      firstKey: messages[0]?.key ?? null,
      lastKey: messages.at(-1)?.key ?? null,
      nextKey: page?.nextKey ?? null,
      tailKey: findTailKey({
        messages,
        hasNewer: isAfter && (page?.hasMore ?? false),
        askedAfter: isAfter && key !== FIRST_KEY ? encodeMessageKey(key) : null,
      }),
    },
  };
}
