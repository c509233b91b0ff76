'use client';

import { usePathname } from 'next/navigation';
import { useClusterInPath, useClusters } from '@/lib/client/clusters';
import { pageOfPath, type PageName } from './navigation';

/** Where the reader is: the page, and the cluster that links to cluster pages should lead to. */
export function useNavigation(): {
  page: PageName | null;
  cluster: string | null;
  /** True when the address names that cluster. */
  isChosen: boolean;
} {
  const inPath = useClusterInPath();
  const clusters = useClusters();
  return {
    page: pageOfPath(usePathname()),
    cluster: inPath ?? clusters[0]?.name ?? null,
    isChosen: inPath !== null,
  };
}
