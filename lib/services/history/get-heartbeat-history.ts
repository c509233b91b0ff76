import 'server-only';
import type { HeartbeatHistoryPayload } from '@/lib/domain/history/history-payload';
import { requireCluster } from '@/lib/services/require-cluster';
import { viewWorkers } from '@/lib/services/workers/worker-views';
import { historyFrame, readMeasures, resolveQuestion, type AskedHistory } from './read-history';
import { toPoint } from './to-points';

/** The age of a worker's heartbeat over a range, with the limits that it is judged by. Throws like getWorkerHistory. */
export async function getHeartbeatHistory(
  { worker, ...asked }: AskedHistory & { worker: string },
  now = new Date(),
): Promise<HeartbeatHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const id = worker.toUpperCase();
  const ages = await readMeasures(question, ['workerHeartbeatAge'], id);
  const known = viewWorkers(requireCluster(asked.cluster), now).find((one) => one.id === id);
  const limits = known && {
    onlineWithinMs: known.onlineWithinMs,
    lateWithinMs: known.lateWithinMs,
  };
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs: question.bucketMs,
      heartbeatAges: ages.map(toPoint),
      limits: limits ?? null,
    },
  };
}
