import type { ClusterValuesStore } from '@/lib/domain/cluster-values-store';

/** Where nothing keeps imports of the failover cluster: every cluster is one whose values were never imported. */
export const UNSTORED_CLUSTER_VALUES: Pick<ClusterValuesStore, 'latest'> = {
  latest: () => Promise.resolve(null),
};
