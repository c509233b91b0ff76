import 'server-only';
import type { OutcomeHistoryPayload } from '@/lib/domain/history-payload';
import { recordingBoard } from '@/lib/live/recording-board';
import { outcomeBuckets } from '@/lib/store/outcome-history';
import { store } from '@/lib/store/store';
import { isRecordedSince, unlessUnavailable } from './package-envelope';
import { figuresOf, NO_FIGURES } from './package-views';
import { historyFrame, resolveQuestion, type AskedHistory } from './read-history';
import { requireCluster } from './require-cluster';
import { staleAfterMs } from './section-view';

/**
 * What ended in a cluster over a range, in whole hours, days or weeks of UTC: outcomes, and how long it had waited and run.
 * What is not wholly recorded is said to be so. Throws like getWorkerHistory.
 */
export async function getOutcomeHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<OutcomeHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const { from, to } = question.range;
  const state = requireCluster(asked.cluster);
  const recording = recordingBoard().get(asked.cluster);
  const buckets = outcomeBuckets(from, to, now);
  const read = await unlessUnavailable(store().outcomes.read(asked.cluster, buckets));
  // What ends is recorded with the next good poll: without one, the newest bucket is not all that there was.
  const lookedUntilMs = (state.poll.lastGoodPollAt?.getTime() ?? 0) + staleAfterMs(state);
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      bucketMs: buckets.bucketMs,
      series: buckets.starts.map((startAt) => {
        const activity = read?.get(startAt.getTime());
        const endMs = startAt.getTime() + buckets.bucketMs;
        return {
          startAt,
          endAt: new Date(endMs),
          isRecorded:
            read !== null &&
            isRecordedSince(recording, startAt) &&
            Math.min(endMs, now.getTime()) <= lookedUntilMs,
          figures: activity ? figuresOf(activity) : NO_FIGURES,
        };
      }),
    },
  };
}
