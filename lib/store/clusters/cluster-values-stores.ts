import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import type { ClusterValuesStore } from '@/lib/domain/availability/cluster-values-store';
import type { CollectorTokenStore } from '@/lib/domain/availability/collector-token';

export type ClusterValuesStores = { values: ClusterValuesStore; tokens: CollectorTokenStore };

function place(): { stores: ClusterValuesStores | null } {
  return processSingleton('cluster-values-stores', () => ({ stores: null }));
}

/** Says where imports and tokens are kept, once the store is open; null when it is closed. */
export function provideClusterValuesStores(stores: ClusterValuesStores | null): void {
  place().stores = stores;
}

/** Where imports and tokens are kept. Throws AppError `storeUnavailable` while there is no such place. */
export function clusterValuesStores(): ClusterValuesStores {
  const { stores } = place();
  if (!stores)
    throw new AppError('storeUnavailable', 'Nothing can be stored at the moment. Try again.');
  return stores;
}
