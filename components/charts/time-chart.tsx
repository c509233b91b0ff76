'use client';

import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { ChartActions } from './chart-actions';
import { ChartLegend } from './chart-legend';
import { toRows, type ChartSeries } from './chart-series';
import { ChartTable } from './chart-table';
import { TimePlot } from './time-plot';
import type { Threshold } from './time-drawing';
import type { TimeSpan } from './time-span';

/** One height for all looks, so that nothing below moves when an answer comes. */
const CHART_HEIGHT_PX = 176;

type ReadyChart = {
  span: TimeSpan;
  bucketMs: number;
  series: readonly ChartSeries[];
  /** Drawn as lines across; give them the numbers that the rule itself judges by. */
  thresholds?: readonly Threshold[];
  /** Times in which nobody looked, where the series cannot tell. */
  gaps?: readonly TimeSpan[];
  /** Where some bucket begins, unless buckets begin at multiples of their length. */
  originMs?: number | undefined;
  formatValue: (value: number) => string;
  /** Where ticks of values lie; see value-axis. */
  stepOf?: (least: number) => number;
  /** Over the plot: marks of what happened. */
  marks?: ReactNode;
};

export type ChartLook =
  | { status: 'loading' }
  | { status: 'failed'; message: ReactNode }
  | { status: 'empty'; title: ReactNode; why?: ReactNode }
  | ({ status: 'ready' } & ReadyChart);

type TimeChartProps = {
  title: string;
  look: ChartLook;
  /** Name of the file that the values can be saved to, without its ending. */
  fileName: string;
  /** Left out where no other time can be shown. */
  onSelect?: (span: TimeSpan) => void;
};

/** A course of values over time in one of four looks, with its values as a table and as a file. */
export function TimeChart({ title, look, fileName, onSelect }: TimeChartProps) {
  const t = useTranslations('charts');
  const [isTable, setIsTable] = useState(false);
  const tableId = useId();
  if (look.status !== 'ready') {
    return (
      <figure
        aria-label={title}
        className="m-0 flex flex-col"
        style={{ minHeight: CHART_HEIGHT_PX }}
      >
        {look.status === 'loading' && <SkeletonRows label={t('loading')} />}
        {look.status === 'failed' && (
          <p className="m-auto px-4 text-center text-bad-text" role="status">
            {look.message}
          </p>
        )}
        {look.status === 'empty' && <EmptyState title={look.title}>{look.why}</EmptyState>}
      </figure>
    );
  }
  const { span, bucketMs, series, formatValue, gaps, originMs } = look;
  const rows = toRows(span, bucketMs, series, { gaps, originMs });
  return (
    <figure aria-label={title} className="m-0 grid gap-x-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <figcaption className="flex flex-col justify-between gap-2">
        <ChartLegend bucketMs={bucketMs} formatValue={formatValue} rows={rows} series={series} />
        <ChartActions
          fileName={fileName}
          isTable={isTable}
          onToggle={() => setIsTable(!isTable)}
          rows={rows}
          series={series}
          tableId={tableId}
        />
      </figcaption>
      {isTable ? (
        <ChartTable
          formatValue={formatValue}
          heightPx={CHART_HEIGHT_PX}
          id={tableId}
          label={title}
          rows={rows}
          series={series}
        />
      ) : (
        <TimePlot
          {...look}
          heightPx={CHART_HEIGHT_PX}
          label={title}
          onSelect={onSelect}
          rows={rows}
        />
      )}
    </figure>
  );
}
