'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';

/** A panel whose content has been asked for and has not come yet. */
export function PendingPanel({ title }: { title: ReactNode }) {
  const t = useTranslations('panels');
  return (
    <Panel isFlush title={title}>
      <SkeletonRows label={t('loading')} />
    </Panel>
  );
}
