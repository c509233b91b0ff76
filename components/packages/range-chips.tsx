'use client';

import { useTranslations } from 'use-intl';
import { FilterChips } from '@/components/ui/filter-chips';
import { PACKAGE_RANGES, type PackageRange } from '@/lib/domain/packages/package-range';

type RangeChipsProps = { range: PackageRange; onChoose: (range: PackageRange) => void };

/** Of which time figures are; one is always chosen. */
export function RangeChips({ range, onChoose }: RangeChipsProps) {
  const t = useTranslations('packages');
  return (
    <FilterChips
      label={t('range')}
      onSelect={(chosen) => onChoose(chosen ?? range)}
      options={PACKAGE_RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
      selected={range}
    />
  );
}
