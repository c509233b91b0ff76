import 'server-only';
import type { MasterHistoryPayload } from '@/lib/domain/history/history-payload';
import { layOutTimelines } from '@/lib/history/lay-out-timelines';
import { viewMaster } from '@/lib/services/workers/master-view';
import {
  historyFrame,
  readMeasures,
  readStates,
  resolveQuestion,
  type AskedHistory,
} from './read-history';
import { requireCluster } from '@/lib/services/require-cluster';
import { toPoints } from './to-points';

/** The states of the master over a range and the age of its heartbeat, with the limits that it is judged by. Throws like getWorkerHistory. */
export async function getMasterHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<MasterHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const { range, bucketMs } = question;
  const [laidOut] = layOutTimelines(await readStates(question, 'master'), range);
  const gauges = await readMeasures(question, ['gauge']);
  const master = viewMaster(requireCluster(asked.cluster), now);
  const limits = master && {
    onlineWithinMs: master.onlineWithinMs,
    lateWithinMs: master.lateWithinMs,
  };
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      timeline: laidOut?.timeline ?? null,
      bucketMs,
      heartbeatAges: toPoints(gauges, 'masterHeartbeatAgeMs'),
      limits,
    },
  };
}
