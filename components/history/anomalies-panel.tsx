'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { SeverityMark } from '@/components/states/severity-mark';
import { ExactTime } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import { anomalyMarksOptions } from '@/lib/client/history-options';
import type { AnomalyBucket, AnomalyMark } from '@/lib/domain/history/history-payload';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import { formatNumber } from '@/lib/format/quantity';
import { MarkTicks } from './mark-ticks';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

const LISTED = 8;
const STACK = [
  ['critical', 'bad'],
  ['warning', 'warn'],
  ['info', 'info'],
] as const;

/** How many anomalies were open, by severity, and the worst of them. Where nobody looked, none found means nothing. */
export function AnomaliesPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const tStates = useTranslations('states.severity');
  const { data, error } = useQuery(anomalyMarksOptions(cluster, span));
  const failureWords = useFailureWords();
  const seriesOf = (buckets: readonly AnomalyBucket[]): ChartSeries[] =>
    STACK.map(([severity, color]) => ({
      key: severity,
      label: tStates(severity),
      color,
      kind: 'bar',
      stack: 'anomalies',
      points: buckets
        .filter(({ isWatched }) => isWatched)
        .map(({ at, open }) => ({ at, value: open[severity] })),
    }));
  const look = (): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { buckets, marks, bucketMs } = data.data;
    return {
      status: 'ready',
      span,
      bucketMs,
      series: seriesOf(buckets),
      formatValue: formatNumber,
      marks: <MarkTicks marks={marks} span={span} />,
    };
  };
  return (
    <Panel
      aside={
        data &&
        (data.data.isCut
          ? t('anomaliesTotalCut', { total: data.data.total })
          : t('anomaliesTotal', { total: data.data.total }))
      }
      title={t('anomalies')}
    >
      <TimeChart
        fileName={`${cluster}-anomalies`}
        look={look()}
        onSelect={onSelect}
        title={t('anomalies')}
      />
      {data && data.data.marks.length > 0 && (
        <section aria-label={t('anomalyList')} className="mt-3 border-t pt-2">
          <ul className="divide-y">
            {data.data.marks.slice(0, LISTED).map((mark) => (
              <MarkLine key={mark.id} mark={mark} />
            ))}
          </ul>
          <Link className="link mt-1 inline-block text-sm" href={paths.anomalies({ cluster })}>
            {t('anomaliesMore', { cluster })}
          </Link>
        </section>
      )}
    </Panel>
  );
}

function MarkLine({ mark }: { mark: AnomalyMark }) {
  const t = useTranslations();
  const { id, rule, severity, subjectName, from, to } = mark;
  return (
    <li className="flex items-baseline gap-x-3 py-1 text-sm">
      <SeverityMark isWordHidden isOutlined={to !== null} severity={severity} />
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-3">
        <Link className="link" href={paths.anomaly(id)}>
          {t(`rules.${rule}.title`, { subject: subjectName })}
        </Link>
        <span className="text-muted sm:ml-auto">
          <ExactTime at={from} />
          {' · '}
          {to ? formatDuration(to.getTime() - from.getTime()) : t('history.stillOpen')}
        </span>
      </div>
    </li>
  );
}
