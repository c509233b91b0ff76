'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { NumberCell } from '@/components/ui/number-cell';
import { Panel } from '@/components/ui/panel';
import { useZone } from '@/lib/client/zone';
import type { PackageRange } from '@/lib/domain/packages/package-range';
import type { PackageSeries } from '@/lib/domain/packages/packages-payload';
import { formatDay, formatInstant } from '@/lib/format/instant';
import { RunsBar } from './runs-bar';
import { SpanCell } from './span-cell';

type Point = PackageSeries[number];

const UTC = { kind: 'utc' } as const;
const NEWEST_FIRST = [{ id: 'start', desc: true }];

type SeriesPanelProps = { range: PackageRange; series: PackageSeries };

/** Runs by hour or day, newest first; what is not recorded is a gap, and says so. */
export function SeriesPanel({ range, series }: SeriesPanelProps) {
  const t = useTranslations('packages');
  const zone = useZone();
  const columns = useMemo(() => {
    const most = Math.max(1, ...series.map(({ figures }) => figures.runs));
    const isByHour = range === '24h';
    const column = dataColumns<Point>();
    const numeric = { sortFn: 'basic', sortUndefined: 'last', meta: { align: 'right' } } as const;
    return column.columns([
      column.accessor(({ startAt }) => startAt.getTime(), {
        id: 'start',
        header: t(isByHour ? 'series.hour' : 'series.day'),
        sortFn: 'basic',
        meta: { isRowHeader: true, className: 'whitespace-nowrap' },
        cell: ({ row: { original } }) =>
          isByHour
            ? formatInstant(original.startAt, zone).slice(0, 16)
            : formatDay(original.startAt, UTC),
      }),
      column.accessor(({ figures }) => figures.runs, {
        ...numeric,
        id: 'runs',
        header: t('series.runs'),
        cell: ({ row: { original } }) => (
          <NumberCell unknownWord={t('series.notRecorded')} value={runsOf(original)} />
        ),
      }),
      column.display({
        id: 'bar',
        header: '',
        meta: { className: 'w-1/3 min-w-24' },
        cell: ({ row }) => <RunsBar most={most} point={row.original} />,
      }),
      column.accessor(({ figures }) => figures.run.medianMs ?? undefined, {
        ...numeric,
        id: 'run',
        header: t('series.run'),
        cell: ({ row }) => <SpanCell of="medianMs" span={row.original.figures.run} />,
      }),
      column.accessor(({ figures }) => figures.queue.medianMs ?? undefined, {
        ...numeric,
        id: 'queue',
        header: t('series.queue'),
        cell: ({ row }) => <SpanCell of="medianMs" span={row.original.figures.queue} />,
      }),
    ]);
  }, [range, series, t, zone]);
  return (
    <Panel isFlush title={t('series.title')}>
      <DataTable
        columns={columns}
        initialSort={NEWEST_FIRST}
        isUncertain={({ isRecorded }) => !isRecorded}
        label={t('series.title')}
        rowId={({ startAt }) => startAt.toISOString()}
        rows={series}
      />
    </Panel>
  );
}

/** Nothing in a time that is not recorded is no zero. */
function runsOf({ figures, isRecorded }: Point): number | null {
  return figures.runs === 0 && !isRecorded ? null : figures.runs;
}
