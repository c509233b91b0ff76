'use client';

import { useMemo } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { isHeldByWorker } from '@/lib/domain/task';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers-payload';
import { heldTaskColumns } from './task-columns';

type TasksPanelProps = { payload: WorkersPayload; worker: WorkerView };

const BY_LEASE = [{ id: 'lease', desc: false }];

/** The tasks that a worker holds, first the one whose lease ends first. */
export function HeldTasksPanel({ payload, worker }: TasksPanelProps) {
  const t = useTranslations('workers');
  const tTasks = useTranslations('workers.tasks');
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  const columns = useMemo(() => heldTaskColumns({ t: tTasks, clockSkewMs }), [tTasks, clockSkewMs]);
  const tasks = useMemo(
    () => payload.data.tasks.filter((task) => isHeldByWorker(task) && task.workerId === worker.id),
    [payload.data.tasks, worker.id],
  );
  return (
    <SectionPanel
      isFlush
      aside={tasks.length > 0 && tTasks('count', { count: tasks.length })}
      empty={
        tasks.length === 0 && (
          <EmptyState title={tTasks('noneHeld')}>{tTasks('noneHeldWhy')}</EmptyState>
        )
      }
      payload={payload}
      section="tasks"
      title={tTasks('held')}
    >
      {worker.isEnabled && tasks.length > 0 && (
        <Notice
          isFlush
          hue="info"
          icon={TriangleAlert}
          title={t('worker.disabling', { count: tasks.length })}
        >
          <p>{t('worker.disablingWhy')}</p>
        </Notice>
      )}
      {tasks.length > 0 && (
        <DataTable
          columns={columns}
          initialSort={BY_LEASE}
          label={tTasks('heldLabel')}
          rowId={({ id }) => id}
          rows={tasks}
        />
      )}
    </SectionPanel>
  );
}
