import 'server-only';
import type { MasterPayload } from '@/lib/domain/master-payload';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import { clusterEnvelope } from './cluster-envelope';
import { viewMaster, viewScaleOutEnabled } from './master-view';
import { requireCluster } from './require-cluster';
import { viewSection } from './section-view';

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
