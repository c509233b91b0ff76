import 'server-only';
import { seesCluster } from '@/lib/domain/people/visitor';
import type { ClusterState } from '@/lib/live/cluster-state';
import { liveHub } from '@/lib/live/live-hub';
import { currentVisitor } from '@/lib/visitors/current-visitor';

/** The clusters that exist for whoever asks, in the order of the configuration. */
export function visibleClusters(): ClusterState[] {
  const visitor = currentVisitor();
  return liveHub()
    .list()
    .filter(({ settings }) => seesCluster(visitor, settings.name));
}

/** One of them; undefined for every other name, whether there is such a cluster or not. */
export function visibleCluster(name: string): ClusterState | undefined {
  return isVisible(name) ? liveHub().get(name) : undefined;
}

/** Whether a cluster exists for whoever asks, watched or not. */
export function isVisible(name: string): boolean {
  return seesCluster(currentVisitor(), name);
}
