import 'server-only';
import { RECENT_EXECUTION_COUNT, type Execution } from '@/lib/domain/executions/execution';
import type { WallExecutions } from '@/lib/domain/wall-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';
import { countExecutions } from '@/lib/services/summarize-cluster';

const DAY_MS = 86_400_000;

/** What a wall tells of executions; null when they were never read. Instants are the web server's clock. */
export function viewWallExecutions(state: ClusterState, now: Date): WallExecutions | null {
  const { isFresh, data, sqlClock } = viewSection(state, 'executions', now);
  const source = state.snapshot?.source;
  if (!data || !sqlClock || !source) return null;
  const summary = countExecutions(data, !isFresh);
  const toWebClock = (at: Date) => new Date(at.getTime() - source.clockSkewMs);
  const waitingSinceAt = summary.oldestPendingSinceAt;
  const failed = countFailed(
    data.recent,
    data.sinceExecutionId === null && data.recent.length < RECENT_EXECUTION_COUNT,
    startOfDay(sqlClock, source.sqlClockOffsetMinutes ?? 0),
  );
  return {
    running: summary.running,
    pending: summary.pending,
    oldestWaitingSinceAt: waitingSinceAt && toWebClock(waitingSinceAt),
    failed: { ...failed, sinceAt: toWebClock(failed.sinceAt) },
    isStale: summary.isStale,
    isFiltered: summary.isFiltered,
  };
}

/** Midnight before an instant, on a clock that far east of UTC. */
function startOfDay(at: Date, offsetMinutes: number): Date {
  const localMs = at.getTime() + offsetMinutes * 60_000;
  return new Date(localMs - (((localMs % DAY_MS) + DAY_MS) % DAY_MS) - offsetMinutes * 60_000);
}

/**
 * Failures since midnight among the newest executions. When these do not reach back to midnight the count begins with
 * the oldest of them, and says so: a number must not promise more than was looked at.
 */
function countFailed(recent: readonly Execution[], isWholeCatalog: boolean, midnight: Date) {
  const oldestMs = Math.min(
    ...recent.flatMap(({ createdAt }) => (createdAt ? [createdAt.getTime()] : [])),
  );
  const reachesMidnight =
    isWholeCatalog || (Number.isFinite(oldestMs) && oldestMs <= midnight.getTime());
  const sinceAt = reachesMidnight || !Number.isFinite(oldestMs) ? midnight : new Date(oldestMs);
  const failed = recent.filter(
    (execution) =>
      (execution.status === 'failed' || execution.status === 'endedUnexpectedly') &&
      endOf(execution) >= sinceAt.getTime(),
  );
  return {
    count: failed.length,
    sinceAt,
    reachesMidnight,
    ofLast: isWholeCatalog ? null : recent.length,
  };
}

/** A failure without any instant counts: leaving it out would look better than what is known. */
function endOf({ endedAt, startedAt, createdAt }: Execution): number {
  return (endedAt ?? startedAt ?? createdAt)?.getTime() ?? Number.POSITIVE_INFINITY;
}
