'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { UsualWorker } from '@/lib/domain/packages/packages-payload';
import { formatCount, formatPercent } from '@/lib/format/quantity';
import { WorkerName } from './worker-names';

type UsualWorkersPanelProps = { cluster: string; workers: readonly UsualWorker[] };

/** Where a package ran, most often first. */
export function UsualWorkersPanel({ cluster, workers }: UsualWorkersPanelProps) {
  const t = useTranslations('packages.workers');
  const columns = useMemo(() => {
    const column = dataColumns<UsualWorker>();
    const numeric = { sortFn: 'basic', meta: { align: 'right' } } as const;
    return column.columns([
      column.accessor(({ name }) => name, {
        id: 'name',
        header: t('name'),
        sortFn: 'alphanumeric',
        meta: { isRowHeader: true },
        cell: ({ row }) => <WorkerName cluster={cluster} worker={row.original} />,
      }),
      column.accessor(({ runs }) => runs, {
        ...numeric,
        id: 'runs',
        header: t('runs'),
        cell: ({ getValue }) => formatCount(getValue()),
      }),
      column.accessor(({ share }) => share, {
        ...numeric,
        id: 'share',
        header: t('share'),
        cell: ({ getValue }) => formatPercent(getValue()),
      }),
    ]);
  }, [cluster, t]);
  return (
    <Panel isFlush title={t('title')}>
      {workers.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <DataTable
          columns={columns}
          label={t('title')}
          rowId={({ workerId, name }) => workerId ?? name}
          rows={workers}
        />
      )}
    </Panel>
  );
}
