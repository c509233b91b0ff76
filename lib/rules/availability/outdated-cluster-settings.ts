import { defineRule, found } from '@/lib/rules/define-rule';
import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import { oldestProvenance, type ClusterValues } from '@/lib/domain/availability/cluster-values';
import { isSameName } from '@/lib/domain/availability/same-name';
import { clusteredGroups } from '@/lib/domain/availability/group-relations';
import { clusterSubject } from '@/lib/rules/subjects';

/** Lease and heartbeat settings are in no view of SQL Server: what was never imported is not known. */
export const outdatedClusterSettings = defineRule({
  id: 'outdated-cluster-settings',
  severity: 'info',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { clusterValues, settings }) => {
    const clustered = clusteredGroups(availabilityGroups);
    if (clustered.length === 0) return [];
    const limitMs = settings.thresholds.clusterImportDays * 24 * 3_600_000;
    // A paste of one value does not make the others young.
    const oldest =
      clusterValues && oldestProvenance(withoutGone(clusterValues, availabilityGroups));
    if (oldest && source.sqlClock.getTime() - oldest.takenAt.getTime() <= limitMs) return [];
    return [
      found(clusterSubject(settings), {
        importedAt: oldest?.takenAt.toISOString() ?? null,
        importedBy: oldest?.sender ?? null,
        availabilityGroups: clustered.map(({ name }) => name),
        limitMs,
      }),
    ];
  },
});

/** Nobody will tell anything newer of a group that was dropped, or of a node that was evicted. */
function withoutGone(
  values: ClusterValues,
  { groups, failoverCluster }: Pick<AvailabilityData, 'groups' | 'failoverCluster'>,
): ClusterValues {
  const members = failoverCluster?.members ?? null;
  const isThere = (named: { name: string }) => (one: { name: string }) =>
    isSameName(one.name, named.name);
  return {
    ...values,
    groups: values.groups.filter((group) => groups.some(isThere(group))),
    nodes: values.nodes.filter((node) => members === null || members.some(isThere(node))),
  };
}
