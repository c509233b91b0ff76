import { isReplicaFailure } from '@/lib/domain/sql-failure';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

export const unreadableReplica = defineRule({
  id: 'unreadable-replica',
  severity: 'critical',
  requires: [],
  evaluate: (_inputs, { failure, settings, poll, lastSource }) => {
    // Without its role nobody knows whether what was read is the primary's.
    const isRoleUnknown = settings.wantsPrimary && lastSource?.replicaRole === 'unknown';
    if (!failure) return isRoleUnknown ? cannotEvaluate(['source']) : [];
    // An instance that does not answer does not tell what its replica is.
    if (!isReplicaFailure(failure)) return cannotEvaluate(['source']);
    return [
      found(clusterSubject(settings), {
        errorCode: failure.code,
        errorNumber: failure.number,
        failingSinceAt: poll.failingSinceAt?.toISOString() ?? null,
        consecutiveFailures: poll.consecutiveFailures,
        replicaRole: lastSource?.replicaRole ?? null,
        serverName: lastSource?.serverName ?? null,
      }),
    ];
  },
});
