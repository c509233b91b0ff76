import { REPLICA_STATES } from '@/lib/domain/availability/availability-data';
import { defineRule, found, unknownKind, unknownSubject } from '@/lib/rules/define-rule';
import { databaseReplicaSubject } from '@/lib/rules/subjects';

export const suspendedDatabase = defineRule({
  id: 'suspended-database',
  severity: 'critical',
  requires: ['availabilityGroups'],
  evaluate: ({ availabilityGroups: { groups, hidden } }) => {
    const judged = groups.flatMap((group) =>
      group.replicas.flatMap((replica) =>
        replica.databases.flatMap((database) => {
          const subject = databaseReplicaSubject(group, replica, database);
          if (database.isSuspended === null) return [unknownSubject(subject, ['is_suspended'])];
          if (!database.isSuspended) return [];
          return [
            found(subject, {
              availabilityGroup: group.name,
              replica: replica.serverName,
              databaseName: database.name,
              suspendReason: database.suspendReason,
              redoQueueKb: database.redoQueueKb,
              seenFrom: replica.seenFrom,
            }),
          ];
        }),
      ),
    );
    // A secondary lists its own databases only: what the others do is not known.
    const isBlind =
      hidden.some(({ object }) => object === REPLICA_STATES) ||
      groups.some(({ replicas }) => replicas.some(({ seenFrom }) => seenFrom === null));
    return isBlind ? [...judged, unknownKind('availabilityDatabase', [REPLICA_STATES])] : judged;
  },
});
