import 'server-only';
import type { PackageSeries } from '@/lib/domain/packages/packages-payload';
import type { Range } from '@/lib/history/cut-segments';
import { recordingBoard } from '@/lib/live/recording-board';
import { outcomeBuckets } from '@/lib/store/executions/outcome-history';
import { store } from '@/lib/store/store';
import { isRecordedSince, unlessUnavailable } from '@/lib/services/packages/package-envelope';
import { figuresOf, NO_FIGURES } from '@/lib/services/packages/package-views';
import { requireCluster } from '@/lib/services/require-cluster';
import { staleAfterMs } from '@/lib/services/section-view';

/** What ended in a cluster, bucket by bucket; what is not wholly recorded is said to be so. Throws AppError notFound. */
export async function readOutcomes(
  cluster: string,
  { from, to }: Range,
  now: Date,
): Promise<{ bucketMs: number; series: PackageSeries }> {
  const state = requireCluster(cluster);
  const recording = recordingBoard().get(cluster);
  const buckets = outcomeBuckets(from, to, now);
  const { bucketMs } = buckets;
  const read = await unlessUnavailable(store().outcomes.read(cluster, buckets));
  // What ends is recorded with the next good poll: without one, the newest bucket is not all that there was.
  const lookedUntilMs = (state.poll.lastGoodPollAt?.getTime() ?? 0) + staleAfterMs(state);
  const series = buckets.starts.map((startAt) => {
    const activity = read?.get(startAt.getTime());
    const endMs = startAt.getTime() + bucketMs;
    return {
      startAt,
      endAt: new Date(endMs),
      isRecorded:
        read !== null &&
        isRecordedSince(recording, startAt) &&
        Math.min(endMs, now.getTime()) <= lookedUntilMs,
      figures: activity ? figuresOf(activity) : NO_FIGURES,
    };
  });
  return { bucketMs, series };
}
