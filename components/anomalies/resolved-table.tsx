'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { Panel } from '@/components/ui/panel';
import { SEVERITIES } from '@/lib/domain/severity';
import { formatDuration } from '@/lib/format/duration';
import type { ListedAnomaly } from './anomaly-filter';

const column = dataColumns<ListedAnomaly>();

const NEWEST_FIRST = [{ id: 'resolved', desc: true }];

/** What was wrong within the last day and is not any more. */
export function ResolvedTable({ resolved }: { resolved: readonly ListedAnomaly[] }) {
  const t = useTranslations('anomalies');
  const columns = useColumns();
  return (
    <Panel isFlush={resolved.length > 0} title={t('resolved')}>
      {resolved.length === 0 ? (
        <p className="text-muted">{t('resolvedNone')}</p>
      ) : (
        <DataTable
          columns={columns}
          initialSort={NEWEST_FIRST}
          label={t('resolved')}
          rowId={({ anomaly }) => anomaly.id}
          rows={resolved}
        />
      )}
    </Panel>
  );
}

function useColumns() {
  const t = useTranslations('anomalies.columns');
  return useMemo(
    () =>
      column.columns([
        column.accessor(({ anomaly }) => SEVERITIES.indexOf(anomaly.severity), {
          id: 'severity',
          header: t('severity'),
          cell: ({ row }) => <SeverityMark isResolved severity={row.original.anomaly.severity} />,
        }),
        column.accessor('title', { header: t('what'), meta: { isRowHeader: true } }),
        column.accessor(({ anomaly }) => anomaly.cluster, { id: 'cluster', header: t('cluster') }),
        column.accessor(({ anomaly }) => anomaly.resolvedAt?.getTime() ?? 0, {
          id: 'resolved',
          header: t('resolved'),
          meta: { align: 'right' },
          cell: ({ row }) => <RelativeTime at={row.original.anomaly.resolvedAt} />,
        }),
        column.accessor(lastedMs, {
          id: 'lasted',
          header: t('lasted'),
          meta: { align: 'right' },
          cell: ({ row }) => formatDuration(lastedMs(row.original)),
        }),
      ]),
    [t],
  );
}

function lastedMs({ anomaly: { openedAt, resolvedAt } }: ListedAnomaly): number {
  return (resolvedAt?.getTime() ?? Number.NaN) - openedAt.getTime();
}
