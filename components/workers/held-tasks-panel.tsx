'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { useSectionLook } from '@/lib/client/freshness';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';
import { heldTaskColumns } from './task-columns';

type TasksPanelProps = { payload: WorkersPayload; worker: WorkerView };

const BY_LEASE = [{ id: 'lease', desc: false }];

/** The tasks that a worker holds, first the one whose lease ends first. */
export function HeldTasksPanel({ payload, worker }: TasksPanelProps) {
  const t = useTranslations('workers.tasks');
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  const isProven = useSectionLook(payload, 'tasks').kind === 'ready';
  const columns = useMemo(
    () => heldTaskColumns({ t, clockSkewMs, isProven }),
    [t, clockSkewMs, isProven],
  );
  const tasks = useMemo(
    () => payload.data.tasks.filter((task) => isHeldByWorker(task) && task.workerId === worker.id),
    [payload.data.tasks, worker.id],
  );
  return (
    <SectionPanel
      isFlush
      aside={tasks.length > 0 && t('count', { count: tasks.length })}
      empty={
        tasks.length === 0 && <EmptyState title={t('noneHeld')}>{t('noneHeldWhy')}</EmptyState>
      }
      payload={payload}
      section="tasks"
      title={t('held')}
    >
      {tasks.length > 0 && (
        <DataTable
          columns={columns}
          initialSort={BY_LEASE}
          isUncertain={() => !isProven}
          label={t('heldLabel')}
          rowId={({ id }) => id}
          rows={tasks}
        />
      )}
    </SectionPanel>
  );
}
