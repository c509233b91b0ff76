'use client';

import { useState } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { MultiChips } from '@/components/ui/multi-chips';
import { PickFilter } from '@/components/ui/pick-filter';
import { toFilterParameters, type ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { ExecutionFacets } from '@/lib/domain/executions/execution-list-payload';
import { EXECUTION_STATUSES, type ExecutionStatus } from '@/lib/domain/executions/execution-status';
import { NameFilters, type FilterChange } from './name-filters';
import { RetriedChip } from './retried-chip';
import { SearchField } from './search-field';
import { TimeRangeFilter } from './time-range-filter';

/** What people look for first comes first. */
const STATUS_ORDER: readonly ExecutionStatus[] = [
  'running',
  'pending',
  'failed',
  'endedUnexpectedly',
  'canceled',
  'succeeded',
  ...EXECUTION_STATUSES.filter((status) =>
    ['created', 'stopping', 'completed', 'unknown'].includes(status),
  ),
];

type ExecutionFilterBarProps = {
  filter: ExecutionFilter;
  facets: ExecutionFacets;
  environments: readonly string[];
  onChange: (change: FilterChange) => void;
};

/** Everything that narrows the list; on a phone folded away below the search. */
export function ExecutionFilterBar(props: ExecutionFilterBarProps) {
  const { filter, facets, environments, onChange } = props;
  const t = useTranslations('executions');
  const [isUnfolded, setUnfolded] = useState(false);
  const setCount = Object.keys(toFilterParameters({ ...filter, text: null })).length;
  return (
    <div
      aria-label={t('filters.label')}
      className="flex flex-wrap items-center gap-x-2 gap-y-2 border-b px-3 py-2"
      role="search"
    >
      <div className="flex w-full gap-2 md:hidden">
        <span className="grid min-w-0 flex-1">
          <SearchField
            label={t('filters.text')}
            onSearch={(text) => onChange({ text: text || null })}
            value={filter.text ?? ''}
          />
        </span>
        <Button
          aria-expanded={isUnfolded}
          className="px-2"
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('filters.more', { count: setCount })}
        </Button>
      </div>
      <div
        className={classNames(
          'w-full flex-wrap items-center gap-2 md:flex',
          isUnfolded ? 'flex' : 'hidden',
        )}
      >
        <MultiChips
          label={t('filters.status')}
          onChange={(status) => onChange({ status: status.join(',') || null })}
          options={STATUS_ORDER.map((status) => ({
            value: status,
            label: <StateMark noun="execution" state={status} />,
          }))}
          selected={filter.status}
        />
        <span className="hidden w-44 md:inline-flex">
          <SearchField
            label={t('filters.text')}
            onSearch={(text) => onChange({ text: text || null })}
            value={filter.text ?? ''}
          />
        </span>
        <TimeRangeFilter
          onChange={({ from, to }) =>
            onChange({ from: from?.toISOString() ?? null, to: to?.toISOString() ?? null })
          }
          range={filter}
        />
        <NameFilters
          environments={environments}
          facets={facets}
          filter={filter}
          onChange={onChange}
        />
        <PickFilter
          isOpenEnded={false}
          label={t('filters.scaleOut')}
          onSelect={(scaleOut) => onChange({ scaleOut })}
          options={[
            { value: 'yes', label: t('filters.scaleOutOnly') },
            { value: 'no', label: t('filters.scaleOutNot') },
          ]}
          selected={filter.scaleOut === 'any' ? null : filter.scaleOut}
        />
        <RetriedChip
          isOn={filter.retried === 'yes'}
          onToggle={(isOn) => onChange({ retried: isOn ? 'yes' : null })}
        />
      </div>
    </div>
  );
}
