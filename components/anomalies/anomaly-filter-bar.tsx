'use client';

import { useState } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FilterChips } from '@/components/ui/filter-chips';
import { SelectFilter } from '@/components/ui/select-filter';
import { TextFilter } from '@/components/ui/text-filter';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import { ANOMALY_STATES, type AnomalyFilter } from './anomaly-filter';

type AnomalyFilterBarProps = {
  filter: AnomalyFilter;
  onChange: (change: Partial<AnomalyFilter>) => void;
  onClear: () => void;
  clusters: readonly string[];
  /** Rules that have an anomaly. */
  rules: readonly RuleId[];
};

/** Narrows the list; on a phone everything but the severity is folded away. */
export function AnomalyFilterBar(props: AnomalyFilterBarProps) {
  const { filter, onChange, onClear, clusters, rules } = props;
  const t = useTranslations();
  const [isUnfolded, setUnfolded] = useState(false);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterChips
        label={t('anomalies.filter.severity')}
        onSelect={(severity) => onChange({ severity })}
        options={SEVERITIES.map((severity) => ({
          value: severity,
          label: <SeverityMark severity={severity} />,
        }))}
        selected={filter.severity}
      />
      <Button
        aria-expanded={isUnfolded}
        aria-label={t('anomalies.filter.more')}
        className="px-2 md:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <SlidersHorizontal aria-hidden className="size-4" />
      </Button>
      <div
        className={classNames(
          'w-full flex-wrap items-center gap-x-4 gap-y-2 md:flex md:w-auto',
          isUnfolded ? 'flex' : 'hidden',
        )}
      >
        <SelectFilter
          allLabel={t('anomalies.filter.all')}
          label={t('anomalies.filter.cluster')}
          onSelect={(cluster) => onChange({ cluster })}
          options={clusters.map((name) => ({ value: name, label: name }))}
          selected={filter.cluster}
        />
        <SelectFilter
          allLabel={t('anomalies.filter.all')}
          label={t('anomalies.filter.state')}
          onSelect={(state) => onChange({ state })}
          options={ANOMALY_STATES.map((state) => ({
            value: state,
            label: t(`anomalies.filter.${state}`),
          }))}
          selected={filter.state}
        />
        <SelectFilter
          allLabel={t('anomalies.filter.all')}
          label={t('anomalies.filter.rule')}
          onSelect={(rule) => onChange({ rule })}
          options={rules.map((rule) => ({ value: rule, label: rule }))}
          selected={filter.rule}
        />
        <TextFilter
          label={t('anomalies.filter.text')}
          onChange={(text) => onChange({ text: text || null })}
          value={filter.text ?? ''}
        />
      </div>
      {isFiltered && <Button onClick={onClear}>{t('ui.clearFilters')}</Button>}
    </div>
  );
}
