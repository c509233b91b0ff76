import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { PollStatus } from '@/lib/domain/poll-status';
import type { EvaluationContext } from '@/lib/rules/evaluate';
import { buildSettings } from './build-settings';
import { hoursAgo, NOW, secondsAgo } from './clock';

/** A cluster that has been watched for two days, and whose last poll was good. */
export function buildPollStatus(overrides: Partial<PollStatus> = {}): PollStatus {
  return {
    watchingSinceAt: hoursAgo(48),
    lastStartedAt: secondsAgo(1),
    lastEndedAt: NOW,
    lastDurationMs: 1000,
    lastGoodPollAt: NOW,
    failingSinceAt: null,
    consecutiveFailures: 0,
    nextPollAt: secondsAgo(-15),
    backOffMs: 0,
    pollCount: 11_520,
    failedPollCount: 0,
    lastFailure: null,
    ...overrides,
  };
}

/** What rules know besides the snapshot; nothing is remembered from earlier polls. */
export function buildContext(overrides: Partial<EvaluationContext> = {}): EvaluationContext {
  return {
    settings: buildSettings(),
    poll: buildPollStatus(),
    memory: EMPTY_MEMORY,
    clusterValues: null,
    ...overrides,
  };
}
