import type { PollStatus } from '@/lib/domain/poll-status';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { SqlFailure } from '@/lib/domain/sql-failure';

/** The status of a watch that has not polled yet. */
export function firstPollStatus(now: Date): PollStatus {
  return {
    watchingSinceAt: now,
    lastStartedAt: null,
    lastEndedAt: null,
    lastDurationMs: null,
    lastGoodPollAt: null,
    failingSinceAt: null,
    consecutiveFailures: 0,
    nextPollAt: null,
    backOffMs: 0,
    pollCount: 0,
    failedPollCount: 0,
    lastFailure: null,
  };
}

/**
 * Why a poll was not good; null for a good one: it reached the instance, and workers and master were read or openly
 * refused. A time-out is neither.
 */
function faultOf({ failure, sections }: Snapshot): SqlFailure | null {
  const { workers, masterProperties } = sections;
  if (failure) return failure;
  if (workers.status === 'failed') return workers.error;
  return masterProperties.status === 'failed' ? masterProperties.error : null;
}

/** Counts a poll in. */
export function advancePollStatus(
  before: PollStatus,
  snapshot: Snapshot,
  startedAt: Date,
  durationMs: number,
): PollStatus {
  const fault = faultOf(snapshot);
  const isGood = fault === null;
  return {
    ...before,
    lastStartedAt: startedAt,
    lastEndedAt: snapshot.takenAt,
    lastDurationMs: durationMs,
    lastGoodPollAt: isGood ? snapshot.takenAt : before.lastGoodPollAt,
    failingSinceAt: isGood ? null : (before.failingSinceAt ?? startedAt),
    consecutiveFailures: isGood ? 0 : before.consecutiveFailures + 1,
    nextPollAt: null,
    backOffMs: 0,
    pollCount: before.pollCount + 1,
    failedPollCount: before.failedPollCount + (isGood ? 0 : 1),
    lastFailure: fault ? { at: snapshot.takenAt, code: fault.code } : before.lastFailure,
  };
}
