'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { trendsOptions } from '@/lib/client/history-options';
import type { Trend, TrendsPayload } from '@/lib/domain/history/history-payload';
import { paths } from '@/lib/format/paths';
import { formatPercent } from '@/lib/format/quantity';
import { placeOf, TREND_HEIGHT, TREND_WIDTH, trendPaths } from './trend-paths';

const TICK = {
  ok: 'stroke-ok-line',
  bad: 'stroke-bad-line',
  warn: 'stroke-warn-line',
  info: 'stroke-info-line',
  unknown: 'stroke-unknown-line',
} as const;

/** The last day of a cluster at a glance; hatched where nothing is recorded. Leads to its history. */
export function ClusterTrend({ cluster }: { cluster: string }) {
  const t = useTranslations('history.trend');
  const { data } = useQuery(trendsOptions());
  const words = useTrendWords();
  const trend = data?.data.clusters.find(({ name }) => name === cluster);
  if (!data) return <div aria-label={t('loading')} className="skeleton h-7 w-full" role="status" />;
  const label = trend ? words(trend, data.data) : t('unknown');
  return (
    <Link
      aria-label={label}
      className="block rounded-[3px]"
      href={paths.history(cluster)}
      title={label}
    >
      <svg
        aria-hidden
        className="hatched block h-7 w-full max-w-80 rounded-[2px]"
        preserveAspectRatio="none"
        viewBox={`0 0 ${TREND_WIDTH} ${TREND_HEIGHT}`}
      >
        {trend && <Drawing span={data.data} trend={trend} />}
      </svg>
    </Link>
  );
}

function Drawing({ trend, span }: { trend: Trend; span: TrendsPayload['data'] }) {
  const { recorded, ended, failed } = trendPaths(trend, span);
  return (
    <>
      <path className="fill-surface" d={recorded} />
      <path className="fill-ok-line opacity-55" d={ended} />
      <path className="fill-bad-line" d={failed} />
      {trend.anomalies.map(({ at, severity }, index) => (
        <line
          key={index}
          className={TICK[STATE_SHAPES.severity[severity].hue]}
          strokeWidth="2"
          x1={placeOf(at, span)}
          x2={placeOf(at, span)}
          y1="0"
          y2="5"
        />
      ))}
    </>
  );
}

function useTrendWords() {
  const t = useTranslations('history.trend');
  return (
    { executions, anomalies }: Trend,
    { from, to, bucketMs, store }: TrendsPayload['data'],
  ) => {
    const kept = store.status === 'keeping' ? '' : `${t('notKept')}. `;
    if (executions.length === 0) return `${kept}${t('unknown')}`;
    const buckets = (to.getTime() - from.getTime()) / bucketMs;
    const words = t('words', {
      ended: executions.reduce((sum, { ended }) => sum + ended, 0),
      failed: executions.reduce((sum, { failed }) => sum + failed, 0),
      anomalies: anomalies.length,
      recorded: formatPercent(Math.min(1, executions.length / buckets)),
    });
    return `${kept}${words}`;
  };
}
