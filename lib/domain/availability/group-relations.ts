import { judgeRelations, type Relation, type RelationId } from './ag-relations';
import type { AvailabilityData } from './availability-data';
import type { AvailabilityGroup } from './availability-group';
import { hasLease } from './has-lease';
import type { ClusterValues } from './cluster-values';
import { generationOfCluster } from './failover-cluster-nodes';
import { numbersOf, timeoutsOfGroup } from './group-timeouts';
import type { Source } from '@/lib/domain/source';
import type { TimeoutValues } from './timeout-setting';

export type JudgedGroup = {
  group: AvailabilityGroup;
  values: TimeoutValues;
  relations: Relation[];
};

/** The groups that have a lease. */
export function clusteredGroups({ groups }: Pick<AvailabilityData, 'groups'>): AvailabilityGroup[] {
  return groups.filter(hasLease);
}

/** The documented relations of every group that has a lease, with the numbers of this poll and of the last import. */
export function judgeGroups(
  availability: AvailabilityData,
  clusterValues: ClusterValues | null,
  source: Source,
): JudgedGroup[] {
  const nodes = generationOfCluster(clusterValues, availability.failoverCluster);
  const generation = nodes.status === 'known' ? nodes.generation : null;
  const read = { serverName: source.serverName ?? '', collectedAt: source.sqlClock };
  return clusteredGroups(availability).map((group) => {
    const values = numbersOf(timeoutsOfGroup(group, clusterValues, read));
    return { group, values, relations: judgeRelations(values, generation) };
  });
}

/** One relation of a group; the judge answers every one. */
export function relationsOf(
  { relations }: Pick<JudgedGroup, 'relations'>,
  id: RelationId,
): Relation[] {
  return relations.filter((relation) => relation.id === id);
}
