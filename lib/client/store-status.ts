'use client';

import { useQuery } from '@tanstack/react-query';
import type { StoreStatus } from '@/lib/domain/store-status';
import { overviewOptions } from './query-options';

/** Whether the server keeps history, as its last answer said. */
export function useStoreStatus(): StoreStatus {
  return useQuery(overviewOptions()).data?.data.store ?? { status: 'opening' };
}
