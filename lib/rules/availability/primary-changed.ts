import type { PrimaryChange, RememberedGroup } from '@/lib/domain/cluster-memory';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import type { Subject } from '@/lib/domain/anomalies/finding';
import { defineRule, found, unknownSubject } from '@/lib/rules/define-rule';
import { groupSubject } from '@/lib/rules/subjects';

/**
 * A failover is one anomaly, and the next one another: the subject is the group at that moment. It is found for as long as
 * `primaryChangeMinutes`, and resolves after that without anybody's doing.
 */
export const primaryChanged = defineRule({
  id: 'primary-changed',
  severity: 'warning',
  requires: ['source', 'availabilityGroups'],
  optional: ['executions'],
  evaluate: ({ source, availabilityGroups, executions }, { memory, settings }) => {
    const sinceMs = source.sqlClock.getTime() - settings.thresholds.primaryChangeMinutes * 60_000;
    const changes = Object.values(memory.availabilityGroups).flatMap((group) =>
      group.primaryChanges
        .filter(({ changedAt }) => changedAt.getTime() > sinceMs)
        .map((change) =>
          found(failoverSubject(group, change), {
            availabilityGroup: group.name,
            previousPrimary: change.from,
            newPrimary: change.to,
            changedAt: change.changedAt.toISOString(),
            runningExecutions: change.running.map(({ id, packageName }) => `${id} ${packageName}`),
            executionsByState: countStates(change, executions),
          }),
        ),
    );
    const untold = availabilityGroups.groups.filter(
      ({ primaryReplica, isDistributed }) => primaryReplica === null && !isDistributed,
    );
    return [
      ...changes,
      ...untold.map((group) => unknownSubject(groupSubject(group), ['primary_replica'])),
    ];
  },
});

function failoverSubject(group: RememberedGroup, { changedAt }: PrimaryChange): Subject {
  const subject = groupSubject(group);
  return { ...subject, id: `${subject.id}@${changedAt.toISOString()}` };
}

/** What has become of the executions that ran: `unknown` where they are not in sight any more. */
function countStates({ running }: PrimaryChange, executions: ExecutionsData | undefined): string[] {
  const statuses = new Map(
    [...(executions?.recent ?? []), ...(executions?.open ?? [])].map(({ id, status }) => [
      id,
      status,
    ]),
  );
  const counts = new Map<string, number>();
  for (const { id } of running) {
    const status = statuses.get(id) ?? 'unknown';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => `${status}: ${count}`);
}
