import Link from 'next/link';
import type { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { NumberCell } from '@/components/ui/number-cell';
import type { PackageRange } from '@/lib/domain/packages/package-range';
import type { ListedPackage } from '@/lib/domain/packages/packages-payload';
import { packagePathOf } from '@/lib/domain/packages/select-packages';
import { paths } from '@/lib/format/paths';
import { formatPercent } from '@/lib/format/quantity';
import { SpanCell } from './span-cell';
import { TrendCell } from './trend-cell';
import { WorkerNames } from './worker-names';

type PackageColumnsOptions = {
  cluster: string;
  range: PackageRange;
  lengths: { currentMs: number; previousMs: number };
  clockSkewMs: number;
  t: ReturnType<typeof useTranslations<'packages'>>;
};

const SPANS = [
  ['runMedian', 'run', 'medianMs'],
  ['runP95', 'run', 'p95Ms'],
  ['queueMedian', 'queue', 'medianMs'],
  ['queueP95', 'queue', 'p95Ms'],
] as const;

/** Columns of the table of packages; their ids are the sorts that the address knows. */
export function packageColumns(options: PackageColumnsOptions): DataColumns<ListedPackage> {
  const { cluster, range, lengths, clockSkewMs, t } = options;
  const column = dataColumns<ListedPackage>();
  // What is not known comes last, whichever way it is sorted.
  const numeric = { sortFn: 'basic', sortUndefined: 'last', meta: { align: 'right' } } as const;
  return column.columns([
    column.accessor(packagePathOf, {
      id: 'name',
      header: t('columns.name'),
      sortFn: 'alphanumeric',
      meta: { isRowHeader: true, className: 'max-w-96' },
      cell: ({ row: { original } }) => (
        <Link
          className="link block truncate whitespace-pre"
          href={paths.package(cluster, original, { range })}
          prefetch={false}
          title={packagePathOf(original)}
        >
          {packagePathOf(original)}
        </Link>
      ),
    }),
    column.accessor(({ figures }) => figures.runs, {
      ...numeric,
      id: 'runs',
      header: t('columns.runs'),
      cell: ({ row }) => <NumberCell unknownWord="" value={row.original.figures.runs} />,
    }),
    column.accessor(({ figures }) => figures.successRate ?? undefined, {
      ...numeric,
      id: 'successRate',
      header: t('columns.successRate'),
      cell: ({ row: { original } }) => (
        <Rate rate={original.figures.successRate} none={t('noRate')} />
      ),
    }),
    column.accessor(({ figures: { outcomes } }) => outcomes.failed + outcomes.endedUnexpectedly, {
      ...numeric,
      id: 'failed',
      header: t('columns.failed'),
      cell: ({ getValue }) => <NumberCell unknownWord="" value={getValue()} />,
    }),
    ...SPANS.map(([id, span, of]) =>
      column.accessor(({ figures }) => figures[span][of] ?? undefined, {
        ...numeric,
        id,
        header: t(`columns.${id}`),
        cell: ({ row }) => <SpanCell of={of} span={row.original.figures[span]} />,
      }),
    ),
    column.display({
      id: 'trend',
      header: t('columns.trend'),
      meta: { className: 'whitespace-nowrap' },
      cell: ({ row: { original } }) => (
        <TrendCell current={original.figures} lengths={lengths} previous={original.previous} />
      ),
    }),
    column.display({
      id: 'workers',
      header: t('columns.workers'),
      cell: ({ row }) => <WorkerNames cluster={cluster} workers={row.original.workers} />,
    }),
    column.accessor(({ lastEndedAt }) => lastEndedAt?.getTime(), {
      id: 'lastEnded',
      header: t('columns.lastEnded'),
      sortFn: 'basic',
      sortUndefined: 'last',
      cell: ({ row: { original } }) => (
        <RelativeTime at={original.lastEndedAt} clockSkewMs={clockSkewMs} />
      ),
    }),
  ]);
}

/** A rate of nothing is not zero, and not a hundred either. */
function Rate({ rate, none }: { rate: number | null; none: string }) {
  if (rate !== null) return <span>{formatPercent(rate)}</span>;
  return (
    <span className="text-muted" title={none}>
      –
    </span>
  );
}
