import { isReplicaFailure } from '@/lib/domain/sql-failure';
import { defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

export const unreachableInstance = defineRule({
  id: 'unreachable-instance',
  severity: 'critical',
  requires: [],
  evaluate: (_inputs, { failure, settings, poll, lastSource }) => {
    if (!failure || isReplicaFailure(failure)) return [];
    return [
      found(clusterSubject(settings), {
        errorCode: failure.code,
        errorNumber: failure.number,
        failingSinceAt: poll.failingSinceAt?.toISOString() ?? null,
        consecutiveFailures: poll.consecutiveFailures,
        serverName: lastSource?.serverName ?? null,
      }),
    ];
  },
});
