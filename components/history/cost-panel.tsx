'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries, SeriesColor } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { durationStep } from '@/components/charts/value-axis';
import { Panel } from '@/components/ui/panel';
import { costHistoryOptions } from '@/lib/client/history-options';
import type { CostHistoryPayload, CostPoint } from '@/lib/domain/history/history-payload';
import { formatMeasured } from '@/lib/format/duration';
import { formatNumber } from '@/lib/format/quantity';
import { groupQueries, sumFailures } from './group-queries';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

const MINUTE_MS = 60_000;
const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4'] as const satisfies readonly SeriesColor[];

/** How much of SQL Server's time the watching takes, by query, and how many of its runs failed. */
export function CostPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(costHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const lookOf = (
    seriesOf: (payload: CostHistoryPayload['data']) => ChartSeries[],
    format: Pick<Extract<ChartLook, { status: 'ready' }>, 'formatValue' | 'stepOf'>,
  ): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { queries, bucketMs } = data.data;
    if (queries.length === 0) {
      return { status: 'empty', title: t('measuresEmpty'), why: t('measuresEmptyWhy') };
    }
    return { status: 'ready', span, bucketMs, series: seriesOf(data.data), ...format };
  };
  const durations = ({ queries, bucketMs, to }: CostHistoryPayload['data']) => {
    const { shown, others } = groupQueries(queries, TINTS.length);
    // The last bucket may not be over.
    const minutesOf = (at: Date) => (Math.min(+to, +at + bucketMs) - +at) / MINUTE_MS;
    const perMinute = (points: readonly CostPoint[]) =>
      points.map(({ at, durationMs }) => ({ at, value: durationMs / minutesOf(at) }));
    const bar = { kind: 'bar', stack: 'queries' } as const;
    return [
      ...shown.map(({ name, points }, index): ChartSeries => ({
        ...bar,
        key: name,
        label: name,
        color: TINTS[index] ?? 'tint-5',
        points: perMinute(points),
      })),
      ...(others.count > 0
        ? [
            {
              ...bar,
              key: ' others',
              label: t('otherQueries', { count: others.count }),
              color: 'tint-5' as const,
              points: perMinute(others.points),
            },
          ]
        : []),
    ];
  };
  const failures = ({ queries }: CostHistoryPayload['data']): ChartSeries[] => [
    {
      key: 'failures',
      label: t('failures'),
      color: 'bad',
      kind: 'bar',
      points: sumFailures(queries),
    },
  ];
  return (
    <Panel title={t('cost')}>
      <div className="grid gap-6">
        <TimeChart
          fileName={`${cluster}-cost`}
          look={lookOf(durations, { formatValue: formatMeasured, stepOf: durationStep })}
          onSelect={onSelect}
          title={t('costDuration')}
        />
        <TimeChart
          fileName={`${cluster}-failures`}
          look={lookOf(failures, { formatValue: formatNumber })}
          onSelect={onSelect}
          title={t('failures')}
        />
      </div>
    </Panel>
  );
}
