import 'server-only';
import { limitAnomaly, type ReadableScope } from '@/lib/access/limit-anomaly';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { scopeOf } from '@/lib/services/limit-cluster';
import { isVisible, visibleFolders, wholeCluster } from '@/lib/services/visible-clusters';

/** What whoever asks may read of a cluster, watched or not. */
export function scopeOfVisitor(cluster: string): ReadableScope {
  const state = wholeCluster(cluster) ?? { snapshot: null };
  return scopeOf(state, visibleFolders(cluster));
}

/** Of anomalies that the store keeps, those that exist for whoever asks, with what they may know of them. */
export function limitKept(anomalies: readonly Anomaly[]): Anomaly[] {
  const scopes = new Map<string, ReadableScope>();
  return anomalies.flatMap((anomaly) => {
    const { cluster } = anomaly;
    if (!isVisible(cluster)) return [];
    const scope = scopes.get(cluster) ?? scopeOfVisitor(cluster);
    scopes.set(cluster, scope);
    return limitAnomaly(anomaly, scope) ?? [];
  });
}
