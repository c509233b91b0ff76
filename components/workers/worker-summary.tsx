'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { FilterChips } from '@/components/ui/filter-chips';
import { HEARTBEAT_STATES, type HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';

type WorkerSummaryProps = {
  workers: readonly WorkerView[];
  selected: HeartbeatState | null;
  onSelect: (state: HeartbeatState | null) => void;
};

/** How many workers are in each state; pressing one shows only those. */
export function WorkerSummary({ workers, selected, onSelect }: WorkerSummaryProps) {
  const t = useTranslations('workers.summary');
  const countOf = (state: HeartbeatState) =>
    workers.filter((worker) => worker.state === state).length;
  const options = HEARTBEAT_STATES.map((state) => ({ state, count: countOf(state) }))
    .filter(({ state, count }) => count > 0 || state === selected)
    .map(({ state, count }) => ({
      value: state,
      count,
      label: <StateMark noun="heartbeat" state={state} />,
    }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterChips label={t('label')} onSelect={onSelect} options={options} selected={selected} />
      <span className="text-sm text-muted">{t('total', { count: workers.length })}</span>
    </div>
  );
}
