'use client';

import { useTranslations } from 'use-intl';
import type { ChartRow } from './chart-series';

/** The value of a series in a bucket in words; without one, whether nobody looked or there was none. */
export function useValueWords(formatValue: (value: number) => string) {
  const t = useTranslations('charts');
  return (row: Pick<ChartRow, 'values' | 'isWatched'> | null | undefined, key: string) => {
    const value = row?.values[key] ?? null;
    if (value !== null) return formatValue(value);
    return row?.isWatched ? t('none') : t('noValue');
  };
}
