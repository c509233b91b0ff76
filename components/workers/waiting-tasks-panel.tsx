'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { SectionNotice } from '@/components/sections/section-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { useSectionLook } from '@/lib/client/freshness';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';
import { pullableTasks } from './pullable-tasks';
import { waitingTaskColumns } from './task-columns';
import { standingOf } from './worker-standing';

type TasksPanelProps = { payload: WorkersPayload; worker: WorkerView };

/** What waits in the queue for a worker, and what might. */
export function WaitingTasksPanel({ payload, worker }: TasksPanelProps) {
  const t = useTranslations('workers.tasks');
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  const columns = useMemo(() => waitingTaskColumns({ t, clockSkewMs }), [t, clockSkewMs]);
  const assignments = useSectionLook(payload, 'jobAssignments');
  const isProven = useSectionLook(payload, 'tasks').kind === 'ready';
  const { id } = worker;
  const { tasks, undecidedCount } = useMemo(
    () => pullableTasks(payload.data.tasks, { id }),
    [payload.data.tasks, id],
  );
  const standing = standingOf(worker);
  const isIdle = standing !== 'usable' && standing !== 'unknown';
  const areAssignmentsBlind = assignments.kind === 'failed' || assignments.kind === 'denied';
  return (
    <SectionPanel
      isFlush
      aside={tasks.length > 0 && t('count', { count: tasks.length })}
      empty={
        tasks.length === 0 &&
        undecidedCount === 0 && (
          <EmptyState title={t('noneWaiting')}>{t('noneWaitingWhy')}</EmptyState>
        )
      }
      payload={payload}
      section="tasks"
      title={t('waiting')}
    >
      {areAssignmentsBlind && <SectionNotice cluster={payload.cluster} look={assignments} />}
      {undecidedCount > 0 && (
        <p className="hatched border-b px-3 py-2 text-unknown-text">
          {t('undecided', { count: undecidedCount })}
        </p>
      )}
      {isIdle && tasks.length > 0 && <p className="border-b px-3 py-2">{t('notPulling')}</p>}
      {tasks.length > 0 && (
        <DataTable
          columns={columns}
          isUncertain={() => !isProven}
          label={t('waitingLabel')}
          rowId={({ id }) => id}
          rows={tasks}
        />
      )}
    </SectionPanel>
  );
}
