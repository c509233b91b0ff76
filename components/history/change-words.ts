'use client';

import { useTranslations } from 'use-intl';
import type { RecordedChange } from '@/lib/domain/recorded-change';

/** A change in one sentence. */
export function useChangeWords() {
  const t = useTranslations('history.changeWords');
  return (change: RecordedChange): string => {
    switch (change.kind) {
      case 'primary': {
        const { group, from, to } = change;
        return t('primary', { group, from, to });
      }
      case 'instance': {
        const { from, to } = change;
        return t('instance', { from, to });
      }
      case 'timeout': {
        const { name, of, from, to, source } = change;
        const values = { name, from: String(from), to: String(to), source };
        return of === null ? t('clusterTimeout', values) : t('timeout', { ...values, of });
      }
    }
  };
}
