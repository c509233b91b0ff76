import type { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { NumberCell } from '@/components/ui/number-cell';
import type { QueryCost } from '@/lib/domain/poll-status';
import { formatBytes, formatCount } from '@/lib/format/quantity';
import { LastError } from './last-error';

/** Columns of the table of what each query costs. */
export function queryColumns(
  t: ReturnType<typeof useTranslations<'monitor.queries'>>,
): DataColumns<QueryCost> {
  const column = dataColumns<QueryCost>();
  const numeric = { sortFn: 'basic', meta: { align: 'right' } } as const;
  return column.columns([
    column.accessor(({ name }) => name, {
      id: 'name',
      header: t('name'),
      sortFn: 'text',
      meta: { isRowHeader: true, className: 'font-mono text-[0.92em]' },
    }),
    column.accessor(({ roundTrip }) => roundTrip, {
      id: 'roundTrip',
      header: t('roundTrip'),
      sortFn: 'text',
      meta: { className: 'font-mono text-[0.92em] text-muted' },
    }),
    column.accessor(({ lastStartedAt }) => lastStartedAt.getTime(), {
      id: 'lastRun',
      header: t('lastRun'),
      sortFn: 'basic',
      cell: ({ row }) => <RelativeTime at={row.original.lastStartedAt} />,
    }),
    column.accessor(({ lastDurationMs }) => lastDurationMs, {
      ...numeric,
      id: 'lastMs',
      header: t('lastMs'),
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    column.accessor(({ totalDurationMs, runCount }) => totalDurationMs / runCount, {
      ...numeric,
      id: 'averageMs',
      header: t('averageMs'),
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    column.accessor(({ lastRowCount }) => lastRowCount, {
      ...numeric,
      id: 'rows',
      header: t('rows'),
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    column.accessor(({ lastByteCount }) => lastByteCount ?? -1, {
      ...numeric,
      id: 'bytes',
      header: t('bytes'),
      cell: ({ row: { original } }) =>
        original.lastByteCount === null ? (
          <span className="text-muted" title={t('bytesSharedWhy')}>
            {t('bytesShared')}
          </span>
        ) : (
          formatBytes(original.lastByteCount)
        ),
    }),
    column.accessor(({ runCount }) => runCount, {
      ...numeric,
      id: 'runs',
      header: t('runs'),
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    column.accessor(({ failureCount }) => failureCount, {
      ...numeric,
      id: 'failures',
      header: t('failures'),
      cell: ({ getValue }) => <NumberCell unknownWord="" value={getValue()} />,
    }),
    column.accessor(({ lastFailureAt }) => lastFailureAt?.getTime() ?? 0, {
      id: 'lastError',
      header: t('lastError'),
      sortFn: 'basic',
      meta: { className: 'w-full' },
      cell: ({ row }) => <LastError query={row.original} />,
    }),
  ]);
}
