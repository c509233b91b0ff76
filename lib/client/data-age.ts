import { judgeFreshness, type Freshness } from '@/lib/domain/freshness';
import type { ClusterSummary } from '@/lib/domain/overview-payload';

export type DataAge = {
  freshness: Freshness;
  /** Since the last good poll; null when there was none. */
  ageMs: number | null;
  /** How much of the time until the next poll is left, from 1 to 0. */
  left: number;
};

type Polled = Pick<ClusterSummary, 'pollIntervalMs' | 'staleAfterMs'> & {
  poll: Pick<ClusterSummary['poll'], 'lastGoodPollAt'>;
};

/** How old what is known of a cluster is: since its last good poll, not since the last attempt. */
export function judgeDataAge({ poll, pollIntervalMs, staleAfterMs }: Polled, now: Date): DataAge {
  const { lastGoodPollAt } = poll;
  const staleAfterIntervals = staleAfterMs / pollIntervalMs;
  const freshness = judgeFreshness(lastGoodPollAt, now, pollIntervalMs, staleAfterIntervals);
  if (!lastGoodPollAt) return { freshness, ageMs: null, left: 0 };
  const ageMs = Math.max(0, now.getTime() - lastGoodPollAt.getTime());
  return { freshness, ageMs, left: Math.max(0, 1 - ageMs / pollIntervalMs) };
}

/** The cluster that is most overdue, counted in its own poll intervals; null when there is none. */
export function mostOverdue<Cluster extends Polled>(
  clusters: readonly Cluster[],
  now: Date,
): Cluster | null {
  const overdue = ({ poll, pollIntervalMs }: Polled) =>
    poll.lastGoodPollAt
      ? (now.getTime() - poll.lastGoodPollAt.getTime()) / pollIntervalMs
      : Number.POSITIVE_INFINITY;
  return clusters.reduce<Cluster | null>(
    (worst, cluster) => (worst && overdue(worst) >= overdue(cluster) ? worst : cluster),
    null,
  );
}
