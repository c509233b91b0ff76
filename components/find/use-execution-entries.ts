'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useClusters } from '@/lib/client/clusters';
import { paths } from '@/lib/format/paths';
import type { FindEntry } from './rank-entries';

const EXECUTION_ID = /^[1-9]\d{0,18}$/;

/** The execution with the id that was typed in, of every cluster: whether there is one, its page tells. */
export function useExecutionEntries(text: string): FindEntry[] {
  const t = useTranslations('find');
  const router = useRouter();
  const clusters = useClusters();
  const id = text.trim();
  if (!EXECUTION_ID.test(id)) return [];
  return clusters.map(({ name: cluster }) => ({
    id: `execution ${cluster} ${id}`,
    kind: 'execution',
    label: t('execution', { id }),
    note: cluster,
    open: () => router.push(paths.execution(cluster, id)),
  }));
}
