import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { ClusterState } from '@/lib/live/cluster-state';
import { liveHub } from '@/lib/live/live-hub';

/** State of a configured cluster. Throws AppError `notFound` for a name that is not in the configuration. */
export function requireCluster(name: string): ClusterState {
  const state = liveHub().get(name);
  if (!state)
    throw new AppError('notFound', 'There is no cluster of that name in the configuration.');
  return state;
}
