'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries, SeriesColor } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { Panel } from '@/components/ui/panel';
import { slotHistoryOptions } from '@/lib/client/history-options';
import type { Point, SlotHistoryPayload } from '@/lib/domain/history/history-payload';
import { formatNumber } from '@/lib/format/quantity';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4'] as const satisfies readonly SeriesColor[];

/** Whose slots the tasks take: the busiest workers one by one, against the slots of all usable workers. */
export function SlotsPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(slotHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const seriesOf = ({ workers, others, capacity }: SlotHistoryPayload['data']): ChartSeries[] => {
    const bar = { kind: 'bar', stack: 'workers' } as const;
    const own = workers.map(({ id, name, points }, index): ChartSeries => ({
      ...bar,
      key: id,
      label: name,
      color: TINTS[index] ?? 'tint-5',
      points: meansOf(points),
    }));
    const rest: ChartSeries = {
      ...bar,
      key: ' others',
      label: t('otherWorkers', { count: others.count }),
      color: 'tint-5',
      points: meansOf(others.points),
    };
    const slots: ChartSeries = {
      key: ' capacity',
      label: t('capacity'),
      color: 'tint-3',
      kind: 'line',
      isDashed: true,
      points: meansOf(capacity),
    };
    return [slots, ...own, ...(others.count > 0 ? [rest] : [])];
  };
  const look = (): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { bucketMs, workers, others } = data.data;
    if (others.points.length === 0) {
      return { status: 'empty', title: t('measuresEmpty'), why: t('measuresEmptyWhy') };
    }
    if (workers.length === 0) return { status: 'empty', title: t('noTasks') };
    return {
      status: 'ready',
      span,
      bucketMs,
      series: seriesOf(data.data),
      formatValue: formatNumber,
    };
  };
  return (
    <Panel title={t('slots')}>
      <TimeChart
        fileName={`${cluster}-slots`}
        look={look()}
        onSelect={onSelect}
        title={t('slots')}
      />
    </Panel>
  );
}

function meansOf(points: readonly Point[]): { at: Date; value: number }[] {
  return points.map(({ at, mean }) => ({ at, value: mean }));
}
