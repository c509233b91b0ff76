'use client';

import { useMemo } from 'react';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useSectionLook } from '@/lib/client/freshness';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';
import { formatCount } from '@/lib/format/quantity';
import { firstLeaseEnds } from './lease-outcome';
import { trustWorkers } from './trust-workers';
import { ViewToggle } from './view-toggle';
import { WorkerBoard } from './worker-board';
import { filterWorkers } from './worker-filter';
import { workerFilterParams } from './worker-filter-params';
import { WorkerFilters } from './worker-filters';
import { WorkerTable } from './worker-table';

/** All workers of a cluster as board or table, narrowed by what the address says. */
export function WorkersPanel({ payload }: { payload: WorkersPayload }) {
  const t = useTranslations('workers');
  const tUi = useTranslations('ui');
  const [{ view, ...filter }, setParams] = useQueryStates(workerFilterParams);
  const areWorkersReady = useSectionLook(payload, 'workers').kind === 'ready';
  const areTasksReady = useSectionLook(payload, 'tasks').kind === 'ready';
  const { cluster, data, source } = payload;
  const clockSkewMs = source?.clockSkewMs ?? 0;

  const workers = useMemo(
    () => trustWorkers(data.workers, { workers: areWorkersReady, tasks: areTasksReady }),
    [data.workers, areWorkersReady, areTasksReady],
  );
  const byName = useMemo(() => [...workers].sort(compareWorkers), [workers]);
  const leaseEnds = useMemo(
    () => firstLeaseEnds(areTasksReady ? data.tasks : []),
    [data.tasks, areTasksReady],
  );
  const shown = filterWorkers(byName, filter);
  const list = { cluster, workers: shown, clockSkewMs };

  return (
    <SectionPanel
      isFlush
      aside={
        <>
          {shown.length < workers.length && (
            <span>
              {t('summary.shown', {
                shown: formatCount(shown.length),
                count: formatCount(workers.length),
              })}
            </span>
          )}
          <ViewToggle onChange={(next) => void setParams({ view: next })} view={view} />
        </>
      }
      empty={
        workers.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.why')}</EmptyState>
      }
      payload={payload}
      section="workers"
      title={t('list')}
    >
      <WorkerFilters
        filter={filter}
        onChange={(change) => void setParams(change)}
        workers={workers}
      />
      {shown.length === 0 && (
        <EmptyState title={t('empty.filtered')}>
          <Button
            onClick={() => void setParams({ state: null, enabled: null, tag: null, text: null })}
          >
            {tUi('clearFilters')}
          </Button>
        </EmptyState>
      )}
      {shown.length > 0 && view === 'table' && <WorkerTable {...list} />}
      {shown.length > 0 && view === 'board' && (
        <div className="p-3">
          <WorkerBoard {...list} leaseEnds={leaseEnds} />
        </div>
      )}
    </SectionPanel>
  );
}

/** Two rows may have one name: a reinstalled worker registers anew. */
function compareWorkers(left: WorkerView, right: WorkerView): number {
  const byName = left.name.localeCompare(right.name, 'en', { numeric: true });
  return byName || left.id.localeCompare(right.id);
}
