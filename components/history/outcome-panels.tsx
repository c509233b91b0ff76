'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries, SeriesColor } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { durationStep } from '@/components/charts/value-axis';
import { Panel } from '@/components/ui/panel';
import { anomalyMarksOptions, outcomeHistoryOptions } from '@/lib/client/history-options';
import type { PackageFigures, PackageSeries } from '@/lib/domain/packages/packages-payload';
import { formatMeasured } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/quantity';
import { MarkTicks } from './mark-ticks';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

type Outcome = keyof PackageFigures['outcomes'];

/** From the bottom up, worst first; the paler of two has no clear end. */
const STACK = [
  ['failed', 'bad', false],
  ['endedUnexpectedly', 'bad', true],
  ['canceled', 'unknown', false],
  ['completed', 'unknown', true],
  ['succeeded', 'ok', false],
] as const satisfies readonly (readonly [Outcome, SeriesColor, boolean])[];

type Ready = Extract<ChartLook, { status: 'ready' }>;

/** How executions ended, with the anomalies of the time; how long they had waited and run. */
export function OutcomePanels(props: HistoryPanelProps) {
  const { cluster, span, onSelect } = props;
  const t = useTranslations('history');
  const tOutcomes = useTranslations('packages.figures');
  const marks = useQuery(anomalyMarksOptions(cluster, span)).data?.data.marks ?? [];
  const lookOf = useOutcomeLook(props);
  const counts = lookOf(
    (series) =>
      STACK.map(([outcome, color, isDashed]) => ({
        key: outcome,
        label: tOutcomes(outcome),
        color,
        isDashed,
        kind: 'bar',
        stack: 'outcomes',
        points: series
          .filter(({ figures, isRecorded }) => isRecorded || figures.runs > 0)
          .map(({ startAt, figures }) => ({ at: startAt, value: figures.outcomes[outcome] })),
      })),
    { formatValue: formatNumber, marks: <MarkTicks marks={marks} span={span} /> },
  );
  const durations = (of: 'run' | 'queue') =>
    lookOf((series) => percentilesOf(series, of, { median: t('median'), p95: t('p95') }), {
      formatValue: formatMeasured,
      stepOf: durationStep,
    });
  const charts = [
    { title: t('outcomes'), file: 'outcomes', look: counts },
    { title: t('queueTimes'), file: 'queue-times', look: durations('queue') },
    { title: t('runTimes'), file: 'run-times', look: durations('run') },
  ];
  return charts.map(({ title, file, look }) => (
    <Panel key={file} title={title}>
      <TimeChart fileName={`${cluster}-${file}`} look={look} onSelect={onSelect} title={title} />
    </Panel>
  ));
}

function useOutcomeLook({ cluster, span }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(outcomeHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  return (
    seriesOf: (series: PackageSeries) => ChartSeries[],
    drawn: Pick<Ready, 'formatValue' | 'stepOf' | 'marks'>,
  ): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { series, bucketMs } = data.data;
    if (!series.some(({ isRecorded, figures }) => isRecorded || figures.runs > 0)) {
      return { status: 'empty', title: t('outcomesEmpty'), why: t('outcomesEmptyWhy') };
    }
    return {
      status: 'ready',
      span,
      bucketMs,
      originMs: series[0]?.startAt.getTime(),
      gaps: unrecorded(series),
      series: seriesOf(series),
      ...drawn,
    };
  };
}

/** Hatched although something may be drawn there: what ended in it is not all recorded. */
function unrecorded(series: PackageSeries) {
  return series
    .filter(({ isRecorded }) => !isRecorded)
    .map(({ startAt, endAt }) => ({ fromMs: startAt.getTime(), toMs: endAt.getTime() }));
}

function percentilesOf(
  series: PackageSeries,
  of: 'run' | 'queue',
  labels: { median: string; p95: string },
): ChartSeries[] {
  const points = (percentile: 'medianMs' | 'p95Ms') =>
    series.flatMap(({ startAt, figures }) => {
      const value = figures[of][percentile];
      return value === null ? [] : [{ at: startAt, value }];
    });
  return [
    {
      key: 'median',
      label: labels.median,
      color: 'tint-1',
      kind: 'line',
      points: points('medianMs'),
    },
    {
      key: 'p95',
      label: labels.p95,
      color: 'tint-3',
      kind: 'line',
      isDashed: true,
      points: points('p95Ms'),
    },
  ];
}
