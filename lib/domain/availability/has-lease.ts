import type { AvailabilityGroup } from './availability-group';

/** A group in a failover cluster: only such a group has a lease and cluster heartbeats. Null: not known. */
export function isInFailoverCluster({
  clusterType,
}: Pick<AvailabilityGroup, 'clusterType'>): boolean | null {
  return clusterType === null ? null : clusterType === 'wsfc';
}

/** A failover cluster watches over it, by a lease and heartbeats; where that cannot be told it is taken for such. */
export function hasLease(group: Pick<AvailabilityGroup, 'clusterType' | 'isDistributed'>): boolean {
  return isInFailoverCluster(group) !== false && !group.isDistributed;
}
