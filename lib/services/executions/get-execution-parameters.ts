import 'server-only';
import { readParameters } from '@/lib/collect/on-demand/on-demand-execution-parts';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionParametersPayload } from '@/lib/domain/executions/execution-detail-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** The parameters of an execution, without the values of sensitive ones. Throws AppError `notFound` and `busy`. */
export async function getExecutionParameters(
  { cluster, execution: executionId }: ExecutionAddress,
  signal?: AbortSignal,
): Promise<ExecutionParametersPayload> {
  const state = requireCluster(cluster);
  const read = await readParameters(readPlaceOf(cluster), executionId, signal);
  const { value, envelope } = viewReading(read, ['parameters'], {
    state,
    executionId,
    now: new Date(),
  });
  const parameters = dataOf(value?.parameters);
  return {
    ...envelope,
    data: {
      parameters: parameters && parameters.rows,
      isTruncated: parameters?.isTruncated ?? false,
    },
  };
}
