import type { PollStatus } from '@/lib/domain/poll-status';
import type { Snapshot } from '@/lib/domain/snapshot';

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
  };
}

/** A good poll reached the instance, and workers and master were read or openly refused; a time-out is neither. */
function isGoodPoll({ failure, sections }: Snapshot): boolean {
  return (
    failure === null &&
    sections.workers.status !== 'failed' &&
    sections.masterProperties.status !== 'failed'
  );
}

/** Counts a poll in. */
export function advancePollStatus(
  before: PollStatus,
  snapshot: Snapshot,
  startedAt: Date,
  durationMs: number,
): PollStatus {
  const isGood = isGoodPoll(snapshot);
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
  };
}
