'use client';

import { useTranslations } from 'use-intl';
import type { RecordedChange } from '@/lib/domain/availability/recorded-change';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatNumber } from '@/lib/format/quantity';

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
        const values = { name, from: valueOf(name, from), to: valueOf(name, to), source };
        return of === null ? t('clusterTimeout', values) : t('timeout', { ...values, of });
      }
    }
  };
}

const UNITS = new Map<string, string>([
  ['SessionTimeout', ' s'],
  ...Object.values(TIMEOUT_INFO).map(
    ({ property, unit }) => [property, unit === 'ms' ? ' ms' : ''] as const,
  ),
]);

/** As its owner would write it, with the unit that it is set in. */
function valueOf(name: string, value: number): string {
  return `${formatNumber(value)}${UNITS.get(name) ?? ''}`;
}
