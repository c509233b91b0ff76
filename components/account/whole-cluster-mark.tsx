'use client';

import { useTranslations } from 'use-intl';
import { Hint } from '@/components/ui/hint';
import { useFolderLimits } from '@/lib/client/visitor';

/** For somebody who reads executions of some folders only: what stands here is of all. `cluster` null: of any cluster. */
export function WholeClusterMark({ cluster }: { cluster: string | null }) {
  const t = useTranslations('account.limit');
  if (useFolderLimits(cluster).length === 0) return null;
  return (
    <Hint className="rounded-[3px] border px-1 text-sm text-muted" content={t('wholeWhy')}>
      {t('whole')}
    </Hint>
  );
}
