import 'server-only';
import { COUNT_UP_TO, readErrors } from '@/lib/collect/on-demand/on-demand-messages';
import { messageTypeOf } from '@/lib/domain/executions/message-type';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionErrorsPayload } from '@/lib/domain/executions/execution-detail-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** The first errors of an execution, and how many messages of each type there are. Throws AppError `notFound` and `busy`. */
export async function getExecutionErrors(
  { cluster, execution: executionId }: ExecutionAddress,
  signal?: AbortSignal,
): Promise<ExecutionErrorsPayload> {
  const state = requireCluster(cluster);
  const read = await readErrors(readPlaceOf(cluster), executionId, signal);
  const { value, envelope } = viewReading(read, ['errors', 'counts'], {
    state,
    executionId,
    now: new Date(),
  });
  const errors = dataOf(value?.errors);
  const counts = dataOf(value?.counts);
  const total = (counts ?? []).reduce((sum, { count }) => sum + count, 0);
  return {
    ...envelope,
    data: {
      errors: errors && errors.messages,
      areErrorsTruncated: errors?.hasMore ?? false,
      counts: counts && {
        byType: counts
          .map(({ typeCode, count }) => ({ type: messageTypeOf(typeCode), typeCode, count }))
          .sort((left, right) => left.typeCode - right.typeCode),
        total,
        isTruncated: total >= COUNT_UP_TO,
      },
    },
  };
}
