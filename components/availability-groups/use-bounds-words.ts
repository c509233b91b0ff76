'use client';

import { useTranslations } from 'use-intl';
import {
  TIMEOUT_INFO,
  type TimeoutInfo,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';

/** The documented bounds of a setting, in words. */
export function useBoundsWords(): (name: TimeoutName) => string {
  const t = useTranslations('timeouts');
  return (name) => {
    const { min, max }: TimeoutInfo = TIMEOUT_INFO[name];
    if (min === null) return t('noBounds');
    if (max === null) return t('atLeast', { min: formatCount(min) });
    return t('between', { min: formatCount(min), max: formatCount(max) });
  };
}
