'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { Panel } from '@/components/ui/panel';
import { activityHistoryOptions } from '@/lib/client/history-options';
import type { Gauge } from '@/lib/domain/history/history';
import type { Point } from '@/lib/domain/history/history-payload';
import { formatNumber } from '@/lib/format/quantity';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

type Line = Pick<ChartSeries, 'label' | 'color' | 'kind' | 'isDashed'> & { gauge: Gauge };

/** Tasks at work and waiting, against the slots of the workers that could take them. */
export function TasksPanel(props: HistoryPanelProps) {
  const t = useTranslations('history');
  return (
    <GaugesPanel
      {...props}
      fileName={`${props.cluster}-tasks`}
      lines={[
        { gauge: 'capacity', label: t('capacity'), color: 'tint-3', kind: 'line', isDashed: true },
        { gauge: 'liveTasks', label: t('liveTasks'), color: 'tint-1', kind: 'area' },
        { gauge: 'waitingTasks', label: t('waitingTasks'), color: 'warn', kind: 'line' },
      ]}
      title={t('activity')}
    />
  );
}

/** Executions that run, and that wait to be started. */
export function ExecutionsPanel(props: HistoryPanelProps) {
  const t = useTranslations('history');
  return (
    <GaugesPanel
      {...props}
      fileName={`${props.cluster}-executions`}
      lines={[
        { gauge: 'runningExecutions', label: t('running'), color: 'tint-1', kind: 'area' },
        { gauge: 'pendingExecutions', label: t('pending'), color: 'warn', kind: 'line' },
      ]}
      title={t('executions')}
    />
  );
}

type GaugesPanelProps = HistoryPanelProps & {
  title: string;
  fileName: string;
  lines: readonly Line[];
};

function GaugesPanel({ cluster, span, onSelect, title, fileName, lines }: GaugesPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(activityHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const look = (): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { gauges, bucketMs } = data.data;
    if (lines.every(({ gauge }) => gauges[gauge].length === 0)) {
      return { status: 'empty', title: t('measuresEmpty'), why: t('measuresEmptyWhy') };
    }
    const series = lines.map(({ gauge, ...line }) => ({
      ...line,
      key: gauge,
      points: highestOf(gauges[gauge]),
    }));
    return { status: 'ready', span, bucketMs, series, formatValue: formatNumber };
  };
  return (
    <Panel title={title}>
      <TimeChart fileName={fileName} look={look()} onSelect={onSelect} title={title} />
    </Panel>
  );
}

/** A queue that was long for a minute is what one looks for: the mean would hide it. */
function highestOf(points: readonly Point[]): { at: Date; value: number }[] {
  return points.map(({ at, max }) => ({ at, value: max }));
}
