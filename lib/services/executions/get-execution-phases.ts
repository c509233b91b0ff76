import 'server-only';
import { readPhases } from '@/lib/collect/on-demand/on-demand-execution-parts';
import { sumPhases } from '@/lib/domain/executions/component-phases';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionPhasesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** What each component of the data flows spent in its phases. Throws AppError `notFound` and `busy`. */
export async function getExecutionPhases(
  { cluster, execution: executionId }: ExecutionAddress,
  signal?: AbortSignal,
): Promise<ExecutionPhasesPayload> {
  const state = requireCluster(cluster);
  const read = await readPhases(readPlaceOf(cluster), executionId, signal);
  const { value, envelope } = viewReading(read, ['phases'], {
    state,
    executionId,
    now: new Date(),
  });
  const phases = dataOf(value?.phases);
  return {
    ...envelope,
    data: {
      components: phases && sumPhases(phases.rows),
      isTruncated: phases?.isTruncated ?? false,
    },
  };
}
