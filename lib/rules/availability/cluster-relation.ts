import { judgeRelations, type RelationId } from '@/lib/domain/availability/ag-relations';
import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { numbersOf } from '@/lib/domain/availability/group-timeouts';
import type { TimeoutValues } from '@/lib/domain/availability/timeout-setting';
import { clusteredGroups } from '@/lib/domain/availability/group-relations';

/** How a relation between settings of the whole failover cluster stands. */
export type ClusterRelation =
  | { status: 'holds' }
  | { status: 'broken'; values: TimeoutValues }
  | { status: 'notEvaluated'; missing: string[] };

/** Judges one relation that no group has a part in; without a group in a failover cluster nothing can break it. */
export function judgeClusterRelation(
  id: RelationId,
  availability: AvailabilityData,
  clusterValues: ClusterValues | null,
): ClusterRelation {
  if (clusteredGroups(availability).length === 0) return { status: 'holds' };
  const values = numbersOf(clusterValues?.values ?? {});
  const relation = judgeRelations(values, null).find((one) => one.id === id);
  if (!relation || relation.status === 'notEvaluated') {
    return { status: 'notEvaluated', missing: relation?.missing ?? [id] };
  }
  return relation.status === 'broken' ? { status: 'broken', values } : { status: 'holds' };
}
