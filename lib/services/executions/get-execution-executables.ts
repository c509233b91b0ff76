import 'server-only';
import { readExecutables } from '@/lib/collect/on-demand/on-demand-execution-parts';
import { buildGantt } from '@/lib/domain/executions/build-gantt';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionExecutablesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { dataOf, viewReading } from './view-reading';

/** The executables of an execution as a chart; `after` goes on behind a part. Throws AppError `notFound` and `busy`. */
export async function getExecutionExecutables(
  { cluster, execution: executionId, after }: ExecutionAddress & { after: string },
  signal?: AbortSignal,
): Promise<ExecutionExecutablesPayload> {
  const state = requireCluster(cluster);
  const read = await readExecutables(readPlaceOf(cluster), { executionId, after }, signal);
  const now = new Date();
  const { value, sqlClock, envelope } = viewReading(read, ['statistics', 'executables'], {
    state,
    executionId,
    now,
  });
  const found = dataOf(value?.statistics);
  const presence = value?.presence;
  return {
    ...envelope,
    data: {
      gantt:
        found &&
        buildGantt({
          statistics: found.statistics,
          isExecutionOpen: presence?.state === 'present' && isOpenStatus(presence.status),
          now: sqlClock ?? now,
        }),
      isTruncated: found?.isTruncated ?? false,
      nextAfter: found?.isTruncated ? (found.statistics.at(-1)?.id ?? null) : null,
    },
  };
}
