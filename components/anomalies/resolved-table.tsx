'use client';

import { useMemo } from 'react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import type { ListedAnomaly } from './anomaly-filter';

const column = dataColumns<ListedAnomaly>();

const NEWEST_FIRST = [{ id: 'resolved', desc: true }];

/** What was wrong and is not any more. */
export function ResolvedTable({ resolved }: { resolved: readonly ListedAnomaly[] }) {
  const t = useTranslations('anomalies');
  const router = useRouter();
  const columns = useColumns();
  return (
    <DataTable
      columns={columns}
      initialSort={NEWEST_FIRST}
      label={t('resolved')}
      onOpen={({ anomaly }) => router.push(paths.anomaly(anomaly.id))}
      rowId={({ anomaly }) => anomaly.id}
      rows={resolved}
    />
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
          cell: ({ row }) => <SeverityMark isOutlined severity={row.original.anomaly.severity} />,
        }),
        column.accessor('title', {
          header: t('what'),
          meta: { isRowHeader: true },
          cell: ({ row: { original } }) => (
            <Link className="hover:underline" href={paths.anomaly(original.anomaly.id)}>
              {original.title}
            </Link>
          ),
        }),
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
