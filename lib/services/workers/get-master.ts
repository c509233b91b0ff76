import 'server-only';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { viewMaster, viewScaleOutEnabled } from './master-view';
import { requireCluster } from '@/lib/services/require-cluster';
import { viewSection } from '@/lib/services/section-view';

/** The Scale Out Master of a cluster with all its properties, and those of the catalog. Throws AppError `notFound`. */
export function getMaster(cluster: string, now = new Date()): MasterPayload {
  const state = requireCluster(cluster);
  return {
    ...clusterEnvelope(state, sectionsOfPage('master'), now),
    data: {
      isScaleOutEnabled: viewScaleOutEnabled(state, now),
      master: viewMaster(state, now),
      masterProperties: viewSection(state, 'masterProperties', now).data ?? [],
      catalogProperties: viewSection(state, 'catalogProperties', now).data ?? [],
    },
  };
}
