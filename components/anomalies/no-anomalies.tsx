'use client';

import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';

type NoAnomaliesProps = {
  hasCluster: boolean;
  isFiltered: boolean;
  /** Every rule was evaluated, and recently: only then does nothing found mean that nothing is there. */
  isProven: boolean;
};

/** Says why the list is empty, and never that all is well unless that is proven. */
export function NoAnomalies({ hasCluster, isFiltered, isProven }: NoAnomaliesProps) {
  const t = useTranslations('anomalies');
  if (!hasCluster) return <EmptyState title={t('noCluster')} />;
  if (isFiltered) return <EmptyState title={t('noMatch')} />;
  if (!isProven) {
    return (
      <div className="hatched rounded border">
        <EmptyState title={t('noneSeen')}>{t('noneSeenWhy')}</EmptyState>
      </div>
    );
  }
  return <EmptyState title={t('noneOpen')}>{t('noneOpenWhy')}</EmptyState>;
}
