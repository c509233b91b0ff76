'use client';

import { useTranslations } from 'use-intl';
import { UnknownValue } from '@/components/ui/unknown-value';

/** A value that the instance one looks from does not tell. */
export function NotVisible({ from }: { from: string }) {
  const t = useTranslations('replicas');
  return <UnknownValue>{t('notVisible', { server: from })}</UnknownValue>;
}
