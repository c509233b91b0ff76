import { judgeReplica } from '@/lib/domain/availability/replica-health';
import { defineRule, found, unknownSubject } from '@/lib/rules/define-rule';
import { replicaSubject } from '@/lib/rules/subjects';

export const unhealthyReplica = defineRule({
  id: 'unhealthy-replica',
  severity: 'critical',
  requires: ['availabilityGroups'],
  evaluate: ({ availabilityGroups }) =>
    availabilityGroups.groups.flatMap((group) =>
      group.replicas.flatMap((replica) => {
        const subject = replicaSubject(group, replica);
        const health = judgeReplica(replica, group);
        if (health === 'healthy') return [];
        if (health === 'unknown') return [unknownSubject(subject, ['synchronization_health'])];
        const evidence = {
          availabilityGroup: group.name,
          replica: replica.serverName,
          synchronizationHealth: replica.synchronizationHealth,
          isConnected: replica.isConnected,
          operationalState: replica.operationalState,
          replicaRole: replica.role,
          connectErrorNumber: replica.lastConnectError?.number ?? null,
          seenFrom: replica.seenFrom,
        };
        return [found(subject, evidence, health === 'notHealthy' ? 'critical' : 'warning')];
      }),
    ),
});
