import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { visibleCluster } from '@/lib/services/visible-clusters';

/** Nobody gives away what is not there, or what they do not have. Throws AppError `badRequest`. */
export function requireKnownClusters(clusters: readonly string[] | null): void {
  if (clusters?.some((cluster) => !visibleCluster(cluster))) {
    throw new AppError('badRequest', 'One of these clusters is not in the configuration.');
  }
}
