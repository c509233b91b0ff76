import 'server-only';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import type { WorkersPayload } from '@/lib/domain/workers/workers-payload';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { requireCluster } from '@/lib/services/require-cluster';
import { viewTasks } from './task-views';
import { viewWorkers } from './worker-views';

/** Workers of a cluster and the tasks that are not finished. Throws AppError `notFound`. */
export function getWorkers(cluster: string, now = new Date()): WorkersPayload {
  const state = requireCluster(cluster);
  return {
    ...clusterEnvelope(state, sectionsOfPage('workers'), now),
    data: { workers: viewWorkers(state, now), tasks: viewTasks(state, now) },
  };
}
