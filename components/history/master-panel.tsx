'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { durationStep } from '@/components/charts/value-axis';
import { TimelinesPanel } from '@/components/timelines/timelines-panel';
import { Panel } from '@/components/ui/panel';
import { masterHistoryOptions } from '@/lib/client/history-options';
import { formatDuration } from '@/lib/format/duration';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

/** The master's states, and the age of its heartbeat against the limits that its state is judged by. */
export function MasterPanels({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(masterHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const failure = error && failureWords(error);
  const timeline = data?.data.timeline;
  const look = (): ChartLook => {
    if (failure !== null) return { status: 'failed', message: failure };
    if (!data) return { status: 'loading' };
    const { heartbeatAges, bucketMs, limits } = data.data;
    if (heartbeatAges.length === 0) {
      return { status: 'empty', title: t('measuresEmpty'), why: t('measuresEmptyWhy') };
    }
    const points = heartbeatAges.map(({ at, max }) => ({ at, value: Math.max(0, max) }));
    return {
      status: 'ready',
      span,
      bucketMs,
      series: [{ key: 'age', label: t('oldest'), color: 'tint-1', kind: 'line', points }],
      thresholds: limits
        ? [
            {
              value: limits.onlineWithinMs,
              label: t('onlineLimit', { age: formatDuration(limits.onlineWithinMs) }),
              hue: 'warn',
            },
            {
              value: limits.lateWithinMs,
              label: t('lateLimit', { age: formatDuration(limits.lateWithinMs) }),
              hue: 'bad',
            },
          ]
        : [],
      formatValue: formatDuration,
      stepOf: durationStep,
    };
  };
  return (
    <>
      <TimelinesPanel
        emptyTitle={t('noMaster')}
        failure={failure}
        fileName={`${cluster}-master`}
        onSelect={onSelect}
        span={span}
        timelines={
          data && (timeline ? [{ ...timeline, name: timeline.name || t('masterTitle') }] : [])
        }
        title={t('masterState')}
        titleOf={({ name }) => name}
      />
      <Panel title={t('masterAge')}>
        <TimeChart
          fileName={`${cluster}-master-heartbeat`}
          look={look()}
          onSelect={onSelect}
          title={t('masterAge')}
        />
      </Panel>
    </>
  );
}
