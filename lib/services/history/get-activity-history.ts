import 'server-only';
import { GAUGES } from '@/lib/domain/history/history';
import type { ActivityHistoryPayload } from '@/lib/domain/history/history-payload';
import { historyFrame, readMeasures, resolveQuestion, type AskedHistory } from './read-history';
import { toPoints } from './to-points';

/** What was going on in a cluster over a range: tasks, slots, executions. Throws like getWorkerHistory. */
export async function getActivityHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<ActivityHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const measures = await readMeasures(question, ['gauge']);
  const gauges = Object.fromEntries(GAUGES.map((gauge) => [gauge, toPoints(measures, gauge)]));
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs: question.bucketMs,
      gauges: gauges as ActivityHistoryPayload['data']['gauges'],
    },
  };
}
