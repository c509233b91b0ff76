import type { StoreStatus } from '@/lib/domain/store-status';
import type { Store } from '@/lib/store/open-store';

/** A store of which only the status is asked. */
export function buildStore(status: StoreStatus = { status: 'keeping', sizeBytes: 4_096 }): Store {
  return { status: () => status } as unknown as Store;
}
