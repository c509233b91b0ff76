'use client';

import { useTranslations } from 'use-intl';
import type { ChartLook } from '@/components/charts/time-chart';
import { TimeChart } from '@/components/charts/time-chart';
import { TimeCursorProvider } from '@/components/charts/time-cursor';
import type { Threshold } from '@/components/charts/time-drawing';
import { durationStep } from '@/components/charts/value-axis';
import { Panel } from '@/components/ui/panel';
import type { PackagePayload } from '@/lib/domain/packages/packages-payload';
import { formatDuration, formatMeasured } from '@/lib/format/duration';

type DurationPanelProps = {
  fileName: string;
  recorded: NonNullable<PackagePayload['data']['package']>;
};

/** How long the package ran, against what it took in the range before and what the rule calls slow. */
export function DurationPanel({ fileName, recorded }: DurationPanelProps) {
  const t = useTranslations('packages.duration');
  const { series } = recorded;
  const [first, last] = [series[0], series.at(-1)];
  const pointsOf = (percentile: 'medianMs' | 'p95Ms') =>
    series.flatMap(({ startAt, figures }) => {
      const value = figures.run[percentile];
      return value === null ? [] : [{ at: startAt, value }];
    });
  const median = pointsOf('medianMs');
  const look = (): ChartLook => {
    if (!first || !last || median.length === 0) return { status: 'empty', title: t('empty') };
    return {
      status: 'ready',
      span: { fromMs: first.startAt.getTime(), toMs: last.endAt.getTime() },
      bucketMs: first.endAt.getTime() - first.startAt.getTime(),
      originMs: first.startAt.getTime(),
      gaps: series
        .filter(({ isRecorded }) => !isRecorded)
        .map(({ startAt, endAt }) => ({ fromMs: startAt.getTime(), toMs: endAt.getTime() })),
      series: [
        { key: 'median', label: t('median'), color: 'tint-1', kind: 'line', points: median },
        {
          key: 'p95',
          label: t('p95'),
          color: 'tint-3',
          kind: 'line',
          isDashed: true,
          points: pointsOf('p95Ms'),
        },
      ],
      thresholds: thresholdsOf(recorded, t),
      formatValue: formatMeasured,
      stepOf: durationStep,
    };
  };
  return (
    <Panel title={t('title')}>
      <TimeCursorProvider>
        <TimeChart fileName={fileName} look={look()} title={t('title')} />
      </TimeCursorProvider>
    </Panel>
  );
}

type Words = (key: 'baseline' | 'slow', values: { length: string }) => string;

function thresholdsOf(
  { previous, slowBeyondMs }: DurationPanelProps['recorded'],
  t: Words,
): Threshold[] {
  const baselineMs = previous?.run.medianMs ?? null;
  const baseline: Threshold[] =
    baselineMs === null
      ? []
      : [
          {
            value: baselineMs,
            label: t('baseline', { length: formatDuration(baselineMs) }),
            hue: 'info',
          },
        ];
  const slow: Threshold[] =
    slowBeyondMs === null
      ? []
      : [
          {
            value: slowBeyondMs,
            label: t('slow', { length: formatDuration(slowBeyondMs) }),
            hue: 'warn',
          },
        ];
  return [...baseline, ...slow];
}
