'use client';

import { useTranslations } from 'use-intl';
import { FilterChips } from '@/components/ui/filter-chips';

type RetriedChipProps = { isOn: boolean; onToggle: (isOn: boolean) => void };

/** Only executions of which an attempt failed, so that they were picked up again. */
export function RetriedChip({ isOn, onToggle }: RetriedChipProps) {
  const t = useTranslations('executions.filters');
  return (
    <FilterChips
      label={t('retried')}
      onSelect={(value) => onToggle(value !== null)}
      options={[{ value: 'yes', label: t('retried') }]}
      selected={isOn ? 'yes' : null}
    />
  );
}
