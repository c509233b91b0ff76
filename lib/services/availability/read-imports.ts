import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { ImportsView } from '@/lib/domain/availability/availability-groups-payload';
import { listClusterValueChanges } from '@/lib/domain/availability/cluster-value-changes';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { generationOfCluster } from '@/lib/domain/availability/failover-cluster-nodes';
import type { ClusterState } from '@/lib/live/cluster-state';
import { clusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { knownFailoverCluster } from './known-failover-cluster';

/** Imports that are looked back at: eight days of a collector that runs every hour. */
const COMPARED_IMPORTS = 200;

const MOST_CHANGES = 50;

type Imports = { newest: ClusterValues | null; view: ImportsView };

/** What imports tell of a cluster; a store that cannot be reached is a state of its own, not an error. */
export async function readImports(
  state: Pick<ClusterState, 'settings' | 'snapshot'>,
  limit = COMPARED_IMPORTS,
): Promise<Imports> {
  const records = await readHistory(state.settings.name, limit);
  const newest = records?.[0] ?? null;
  const found = newest ? 'imported' : 'never';
  return {
    newest,
    view: {
      state: records ? found : 'storeUnavailable',
      last: newest && provenanceOf(newest),
      generation: generationOfCluster(newest, knownFailoverCluster(state)),
      changes: listClusterValueChanges(records ?? []).slice(0, MOST_CHANGES),
    },
  };
}

async function readHistory(cluster: string, limit: number): Promise<ClusterValues[] | null> {
  try {
    return await clusterValuesStores().values.history(cluster, limit);
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return null;
    throw error;
  }
}

function provenanceOf({ source, sender, takenAt, receivedAt, failoverCluster }: ClusterValues) {
  return { source, sender, takenAt, receivedAt, failoverCluster };
}
