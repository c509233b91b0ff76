import 'server-only';
import type { FailoverCluster } from '@/lib/domain/availability/failover-cluster';
import { lastKnownData } from '@/lib/domain/section';
import type { ClusterState } from '@/lib/live/cluster-state';

/** The failover cluster as SQL Server told of it last; null while it never did. */
export function knownFailoverCluster({
  snapshot,
}: Pick<ClusterState, 'snapshot'>): FailoverCluster | null {
  const section = snapshot?.sections.availabilityGroups;
  return (section && lastKnownData(section)?.data.failoverCluster) ?? null;
}
