'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ChartSeries, SeriesColor } from '@/components/charts/chart-series';
import { TimeChart, type ChartLook } from '@/components/charts/time-chart';
import { Panel } from '@/components/ui/panel';
import { workerHistoryOptions } from '@/lib/client/history-options';
import type { StateShare } from '@/lib/domain/history/history-payload';
import { formatNumber } from '@/lib/format/quantity';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

/** From the bottom up: the worst lies at the bottom, where changes are seen best. */
const STACK = [
  ['offline', 'bad'],
  ['late', 'warn'],
  ['online', 'ok'],
] as const satisfies readonly (readonly [keyof StateShare, SeriesColor])[];

/** How many workers were in each state while anybody looked: looking for half of the time does not halve them. */
export function StateSharesPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const { data, error } = useQuery(workerHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const seriesOf = (shares: readonly StateShare[]): ChartSeries[] => {
    const known = shares.filter(
      ({ online, late, offline, watched }) => watched > 0 && online + late + offline > 0,
    );
    return STACK.map(([state, color]) => ({
      key: state,
      label: t(`segments.${state}`),
      color,
      kind: 'area',
      stack: 'states',
      points: known.map((share) => ({ at: share.at, value: share[state] / share.watched })),
    }));
  };
  const look = (): ChartLook => {
    if (error) return { status: 'failed', message: failureWords(error) };
    if (!data) return { status: 'loading' };
    const { shares, workers, bucketMs } = data.data;
    if (workers.length === 0) {
      return { status: 'empty', title: t('sharesEmpty'), why: t('noWorkersWhy') };
    }
    return {
      status: 'ready',
      span,
      bucketMs,
      series: seriesOf(shares),
      formatValue: formatNumber,
    };
  };
  return (
    <Panel title={t('shares')}>
      <TimeChart
        fileName={`${cluster}-worker-states`}
        look={look()}
        onSelect={onSelect}
        title={t('shares')}
      />
    </Panel>
  );
}
