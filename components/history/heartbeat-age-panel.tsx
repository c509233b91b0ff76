'use client';

import { useTranslations } from 'use-intl';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import type { TimeSpan } from '@/components/charts/time-span';
import { durationStep } from '@/components/charts/value-axis';
import { Panel } from '@/components/ui/panel';
import type { HeartbeatHistoryPayload } from '@/lib/domain/history/history-payload';
import { formatDuration, formatMeasured } from '@/lib/format/duration';

type Answer = Pick<HeartbeatHistoryPayload['data'], 'heartbeatAges' | 'bucketMs' | 'limits'>;

type HeartbeatAgePanelProps = {
  title: string;
  fileName: string;
  /** Undefined while nothing has come. */
  answer: Answer | undefined;
  /** Why nothing came; null when nothing is wrong. */
  failure: string | null;
  span: TimeSpan;
  onSelect: (span: TimeSpan) => void;
};

/** How old a heartbeat grew in each part of a time, against the ages at which whoever sends it is late and offline. */
export function HeartbeatAgePanel(props: HeartbeatAgePanelProps) {
  const { title, fileName, answer, failure, span, onSelect } = props;
  const t = useTranslations('history');
  const look = (): ChartLook => {
    if (failure !== null) return { status: 'failed', message: failure };
    if (!answer) return { status: 'loading' };
    const { heartbeatAges, bucketMs, limits } = answer;
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
      formatValue: formatMeasured,
      stepOf: durationStep,
    };
  };
  return (
    <Panel title={title}>
      <TimeChart fileName={fileName} look={look()} onSelect={onSelect} title={title} />
    </Panel>
  );
}
