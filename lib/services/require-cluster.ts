import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { ClusterState } from '@/lib/live/cluster-state';
import { visibleCluster } from './visible-clusters';

/** State of a configured cluster. Throws AppError `notFound` for a name that is not in the configuration. */
export function requireCluster(name: string): ClusterState {
  const state = visibleCluster(name);
  if (!state)
    throw new AppError('notFound', 'There is no cluster of that name in the configuration.');
  return state;
}
