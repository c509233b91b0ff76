'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { NumberCell } from '@/components/ui/number-cell';
import type { DurationChange } from '@/lib/domain/executions/execution-comparison';
import { formatDuration } from '@/lib/format/duration';
import { formatCount, formatPercent } from '@/lib/format/quantity';
import { VisibleText } from './visible-text';

type Translate = ReturnType<typeof useTranslations<'execution.compare'>>;
type Row = DurationChange & { id: string };

const BY_CHANGE = [{ id: 'change', desc: true }];
const column = dataColumns<Row>();

/** Durations of each executable in both runs; what grew most comes first. */
export function DurationChanges({ changes }: { changes: readonly DurationChange[] }) {
  const t = useTranslations('execution.compare');
  const columns = useMemo(() => durationColumns(t), [t]);
  const rows = useMemo(
    () => changes.map((change, index) => ({ ...change, id: String(index) })),
    [changes],
  );
  if (rows.length === 0) return <EmptyState title={t('noDurations')} />;
  return (
    <DataTable
      columns={columns}
      initialSort={BY_CHANGE}
      label={t('durations')}
      rowId={({ id }) => id}
      rows={rows}
    />
  );
}

function durationColumns(t: Translate): DataColumns<Row> {
  const duration = (ms: number | null) => (
    <NumberCell format={formatDuration} unknownWord={t('notLogged')} value={ms} />
  );
  const ran = (count: number, ms: number | null) =>
    count === 0 ? <span className="text-muted">{t('didNotRun')}</span> : duration(ms);
  return column.columns([
    column.accessor(({ executable }) => executable, {
      id: 'executable',
      header: t('executable'),
      sortFn: 'text',
      meta: { isRowHeader: true, className: 'max-w-96' },
      cell: ({ row: { original } }) => (
        <span className="block truncate" title={original.packagePath ?? undefined}>
          <VisibleText text={original.executable} />
        </span>
      ),
    }),
    column.accessor(({ currentMs }) => currentMs ?? -1, {
      id: 'current',
      header: t('thisRun'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row: { original } }) => ran(original.currentRunCount, original.currentMs),
    }),
    column.accessor(({ baselineMs }) => baselineMs ?? -1, {
      id: 'baseline',
      header: t('lastGood'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row: { original } }) => ran(original.baselineRunCount, original.baselineMs),
    }),
    column.accessor((row) => changeMs(row) ?? Number.NEGATIVE_INFINITY, {
      id: 'change',
      header: t('change'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row: { original } }) => changeText(original, t),
    }),
    column.accessor(({ currentRunCount }) => currentRunCount, {
      id: 'runs',
      header: t('runs'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row: { original } }) =>
        original.currentRunCount === original.baselineRunCount
          ? formatCount(original.currentRunCount)
          : t('runCounts', {
              now: formatCount(original.currentRunCount),
              before: formatCount(original.baselineRunCount),
            }),
    }),
  ]);
}

function changeMs({ currentMs, baselineMs }: DurationChange): number | null {
  return currentMs === null || baselineMs === null ? null : currentMs - baselineMs;
}

function changeText(change: DurationChange, t: Translate): string {
  const ms = changeMs(change);
  if (ms === null) return '–';
  if (ms === 0) return t('same');
  const sign = ms > 0 ? '+' : '';
  const { baselineMs } = change;
  if (!baselineMs) return `${sign}${formatDuration(ms)}`;
  return `${sign}${formatDuration(ms)} (${sign}${formatPercent(ms / baselineMs).replace('-', '−')})`;
}
