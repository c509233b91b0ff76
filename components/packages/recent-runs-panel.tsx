'use client';

import { useMemo } from 'react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { ExecutionStatusMark } from '@/components/states/execution-status-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { PackagePayload, RecordedRun } from '@/lib/domain/packages/packages-payload';
import { paths } from '@/lib/format/paths';
import { RecordedSpan } from './recorded-span';
import { WorkerName } from './worker-names';

type RecentRunsPanelProps = { payload: PackagePayload; runs: readonly RecordedRun[] };

/** The newest runs that were recorded, whatever the range; the list of executions has the others. */
export function RecentRunsPanel({ payload, runs }: RecentRunsPanelProps) {
  const t = useTranslations('packages.recent');
  const router = useRouter();
  const { cluster, source, data } = payload;
  const { folderName: folder, projectName: project, packageName } = data;
  const clockSkewMs = source?.clockSkewMs ?? 0;
  const columns = useMemo(() => {
    const column = dataColumns<RecordedRun>();
    const numeric = { sortFn: 'basic', sortUndefined: 'last', meta: { align: 'right' } } as const;
    return column.columns([
      column.accessor(({ id }) => id, {
        id: 'id',
        header: t('id'),
        sortFn: 'alphanumeric',
        meta: { isRowHeader: true },
        cell: ({ getValue }) => (
          <Link
            className="link font-mono text-[0.92em]"
            href={paths.execution(cluster, getValue())}
            prefetch={false}
          >
            {getValue()}
          </Link>
        ),
      }),
      column.accessor(({ status }) => status, {
        id: 'status',
        header: t('status'),
        sortFn: 'text',
        cell: ({ row: { original } }) => (
          <ExecutionStatusMark status={original.status} statusCode={original.statusCode} />
        ),
      }),
      column.accessor(({ endedAt }) => endedAt?.getTime(), {
        id: 'ended',
        header: t('ended'),
        sortFn: 'basic',
        sortUndefined: 'last',
        cell: ({ row }) => <RelativeTime at={row.original.endedAt} clockSkewMs={clockSkewMs} />,
      }),
      column.accessor(({ queueMs }) => queueMs ?? undefined, {
        ...numeric,
        id: 'queued',
        header: t('queued'),
        cell: ({ row: { original } }) => (
          <RecordedSpan gap={original.queueGap} ms={original.queueMs} />
        ),
      }),
      column.accessor(({ runMs }) => runMs ?? undefined, {
        ...numeric,
        id: 'ran',
        header: t('ran'),
        cell: ({ row: { original } }) => <RecordedSpan gap={original.runGap} ms={original.runMs} />,
      }),
      column.accessor(({ workerName }) => workerName ?? '', {
        id: 'worker',
        header: t('worker'),
        sortFn: 'alphanumeric',
        cell: ({ row: { original } }) =>
          original.workerName !== null && (
            <WorkerName
              cluster={cluster}
              worker={{ workerId: original.workerId, name: original.workerName }}
            />
          ),
      }),
    ]);
  }, [cluster, clockSkewMs, t]);
  return (
    <Panel
      isFlush
      aside={
        <Link
          className="link"
          href={paths.executions(cluster, { folder, project, package: packageName })}
          prefetch={false}
        >
          {t('all')}
        </Link>
      }
      title={t('title')}
    >
      {runs.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <DataTable
          columns={columns}
          label={t('title')}
          onOpen={({ id }) => router.push(paths.execution(cluster, id))}
          rowId={({ id }) => id}
          rows={runs}
        />
      )}
    </Panel>
  );
}
