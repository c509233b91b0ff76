import 'server-only';
import { folderLimitOf } from '@/lib/access/folder-limit-of';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import { seesCluster } from '@/lib/domain/people/visitor';
import type { ClusterState } from '@/lib/live/cluster-state';
import { liveHub } from '@/lib/live/live-hub';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { limitCluster } from './limit-cluster';

/**
 * The clusters that exist for whoever asks, in the order of the configuration; each without the executions, packages and
 * anomalies of folders that they may not read. What is made from these states cannot tell of them.
 */
export function visibleClusters(): ClusterState[] {
  return wholeClusters().map(limitToVisitor);
}

/** One of them; undefined for every other name, whether there is such a cluster or not. */
export function visibleCluster(name: string): ClusterState | undefined {
  const state = wholeCluster(name);
  return state && limitToVisitor(state);
}

/** The same clusters with the executions of every folder: only for numbers and states, which say that they are of the whole. */
export function wholeClusters(): ClusterState[] {
  return liveHub()
    .list()
    .filter(({ settings }) => isVisible(settings.name));
}

/** One of these; undefined for every other name. */
export function wholeCluster(name: string): ClusterState | undefined {
  return isVisible(name) ? liveHub().get(name) : undefined;
}

/** The folders whose executions whoever asks may read in a cluster. */
export function visibleFolders(cluster: string): FolderLimit {
  return folderLimitOf(currentVisitor(), cluster);
}

/** Where to read on demand, on behalf of whoever asks. */
export function readPlaceOf(cluster: string): { cluster: string; folders: FolderLimit } {
  return { cluster, folders: visibleFolders(cluster) };
}

function limitToVisitor(state: ClusterState): ClusterState {
  return limitCluster(state, visibleFolders(state.settings.name));
}

/** Whether a cluster exists for whoever asks, watched or not. */
export function isVisible(name: string): boolean {
  return seesCluster(currentVisitor(), name);
}
