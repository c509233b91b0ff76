'use client';

import { useTranslations } from 'use-intl';
import { UnknownValue } from '@/components/ui/unknown-value';

/** A value that the instance one looks from does not tell. */
export function NotVisible({ from }: { from: string }) {
  const t = useTranslations('replicas');
  return (
    <UnknownValue title={t('notVisible', { server: from })}>{t('notVisibleShort')}</UnknownValue>
  );
}
