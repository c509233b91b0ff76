import 'server-only';
import { listClusterValueChanges } from '@/lib/domain/availability/cluster-value-changes';
import { oldestTakenAt } from '@/lib/domain/availability/cluster-values';
import type { ClusterValuesPayload } from '@/lib/domain/availability/cluster-values-payload';
import { generationOfCluster } from '@/lib/domain/availability/failover-cluster-nodes';
import { clusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { knownFailoverCluster } from './known-failover-cluster';
import { requireCluster } from '@/lib/services/require-cluster';

/** Imports that are looked back at: eight days of a collector that runs every hour. */
const COMPARED_RECORDS = 200;

/** The newest imported settings of a cluster, and how they changed. Throws AppError `notFound` for an unknown cluster. */
export async function getClusterValues(
  cluster: string,
  now = new Date(),
  { values } = clusterValuesStores(),
): Promise<ClusterValuesPayload> {
  const state = requireCluster(cluster);
  const records = await values.history(cluster, COMPARED_RECORDS);
  const [newest = null] = records;
  return {
    asOf: now,
    data: {
      cluster,
      values: newest,
      oldestTakenAt: newest && oldestTakenAt(newest),
      generation: generationOfCluster(newest, knownFailoverCluster(state)),
      changes: listClusterValueChanges(records),
    },
  };
}
