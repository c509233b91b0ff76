'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';

/** Why an empty answer about workers may not be believed. */
export function ZeroRowTrap() {
  const t = useTranslations('permissions.zeroRows');
  return (
    <Notice hue="info" icon={EyeOff} title={t('title')}>
      <p>{t('why')}</p>
    </Notice>
  );
}
