'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import { FilterChips } from '@/components/ui/filter-chips';
import { TextFilter } from '@/components/ui/text-filter';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { ENABLEMENTS, filterWorkers, listTags, type WorkerFilter } from './worker-filter';
import { WorkerSummary } from './worker-summary';

type WorkerFiltersProps = {
  workers: readonly WorkerView[];
  filter: WorkerFilter;
  onChange: (change: Partial<WorkerFilter>) => void;
};

const ANY_TAG = '';

/** Everything that narrows the list of workers. */
export function WorkerFilters({ workers, filter, onChange }: WorkerFiltersProps) {
  const t = useTranslations('workers');
  const tags = listTags(workers);
  const enablements = ENABLEMENTS.map((value) => ({
    value,
    label: t(`enablement.${value}`),
    count: filterWorkers(workers, { state: null, enabled: value, tag: null, text: '' }).length,
  })).filter(({ value, count }) => count > 0 || value === filter.enabled);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-3 py-2">
      <WorkerSummary
        onSelect={(state) => onChange({ state })}
        selected={filter.state}
        workers={workers}
      />
      <FilterChips
        label={t('filters.enabled')}
        onSelect={(enabled) => onChange({ enabled })}
        options={enablements}
        selected={filter.enabled}
      />
      {(tags.length > 0 || filter.tag !== null) && (
        <ChoiceMenu
          align="start"
          choices={[
            { value: ANY_TAG, label: t('filters.anyTag') },
            ...tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          label={t('filters.tag')}
          onChoose={(tag) => onChange({ tag: tag === ANY_TAG ? null : tag })}
          value={filter.tag ?? ANY_TAG}
        >
          <span className="max-w-40 truncate">{filter.tag ?? t('filters.anyTag')}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
        </ChoiceMenu>
      )}
      <TextFilter
        label={t('filters.text')}
        onChange={(text) => onChange({ text })}
        value={filter.text}
      />
    </div>
  );
}
