import { defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

export const staleSnapshot = defineRule({
  id: 'stale-snapshot',
  severity: 'critical',
  requires: [],
  evaluate: (_inputs, { settings, poll, polledAt }) => {
    const limitMs = settings.thresholds.staleSnapshotIntervals * settings.pollIntervalMs;
    const provenAt = poll.lastGoodPollAt ?? poll.watchingSinceAt;
    if (polledAt.getTime() - provenAt.getTime() <= limitMs) return [];
    return [
      found(clusterSubject(settings), {
        lastGoodPollAt: poll.lastGoodPollAt?.toISOString() ?? null,
        consecutiveFailures: poll.consecutiveFailures,
        pollIntervalMs: settings.pollIntervalMs,
        limitMs,
      }),
    ];
  },
});
