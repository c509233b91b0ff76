'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { RequestNotice } from '@/components/sections/request-notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useStaleClusters } from '@/lib/client/clusters';
import { anomaliesOptions } from '@/lib/client/query-options';
import type { AnomaliesPayload } from '@/lib/domain/anomalies/anomalies-payload';
import { AnomalyCard } from './anomaly-card';
import {
  anomalyFilterParsers,
  isInState,
  matchesFilter,
  type AnomalyState,
} from './anomaly-filter';
import { AnomalyFilterBar } from './anomaly-filter-bar';
import { BlindPanel } from './blind-panel';
import { groupAnomalies } from './group-anomalies';
import { mergeAnomalies } from './merge-anomalies';
import { NoAnomalies } from './no-anomalies';
import { ResolvedPanel } from './resolved-panel';
import { useListedAnomalies } from './use-listed-anomalies';
import { useOlderAnomalies } from './use-older-anomalies';

/** Everything that is wrong, worst first; what nobody can see; what is over. */
export function AnomaliesView() {
  const t = useTranslations();
  const { data, error } = useQuery(anomaliesOptions());
  return (
    <>
      {data ? (
        <AnomalyLists data={data.data} error={error} />
      ) : (
        <>
          <PageHeader title={t('frame.pages.anomalies')} />
          <RequestNotice error={error} />
          <SkeletonRows label={t('panels.loading')} />
        </>
      )}
    </>
  );
}

type AnomalyListsProps = { data: AnomaliesPayload['data']; error: Error | null };

function AnomalyLists({ data, error }: AnomalyListsProps) {
  const t = useTranslations();
  const [filter, setFilter] = useQueryStates(anomalyFilterParsers);
  const older = useOlderAnomalies(filter);
  const anomalies = mergeAnomalies(data.anomalies, older.anomalies);
  const listed = useListedAnomalies(anomalies);
  const shown = listed.filter((one) => matchesFilter(one, filter));
  const groups = groupAnomalies(shown.filter(({ anomaly }) => anomaly.status === 'open'));
  const countOf = (state: AnomalyState) => listed.filter((one) => isInState(one, state)).length;
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const stale = useStaleClusters();
  const titleOf = (id: string | null) =>
    listed.find(({ anomaly }) => anomaly.id === id)?.title ?? null;
  const namesOf = <Name extends string>(names: readonly Name[], chosen: Name | null) => [
    ...new Set([...names, ...(chosen ? [chosen] : [])]),
  ];

  return (
    <>
      <PageHeader
        aside={t('anomalies.summary', {
          open: countOf('open'),
          acknowledged: countOf('acknowledged'),
          explained: countOf('explained'),
          stale: countOf('stale'),
        })}
        title={t('frame.pages.anomalies')}
      />
      <RequestNotice error={error} />
      <AnomalyFilterBar
        clusters={namesOf(data.clusters, filter.cluster)}
        filter={filter}
        onChange={(change) => void setFilter(change)}
        onClear={() => void setFilter(null)}
        rules={namesOf(
          anomalies.map(({ rule }) => rule),
          filter.rule,
        ).sort()}
      />
      {groups.length === 0 && filter.state !== 'resolved' && (
        <NoAnomalies
          hasCluster={data.clusters.length > 0}
          isFiltered={isFiltered}
          isProven={data.notEvaluated.length + data.hiddenCount === 0 && stale.size === 0}
        />
      )}
      {groups.map((group) => (
        <AnomalyCard
          key={group.leading.anomaly.id}
          causeTitle={titleOf(group.leading.anomaly.inhibitedBy)}
          group={group}
        />
      ))}
      {data.hiddenCount > 0 && (
        <p className="text-sm text-muted">
          {t('account.limit.hiddenAnomalies', { count: data.hiddenCount })}
        </p>
      )}
      <BlindPanel notEvaluated={data.notEvaluated} />
      {(filter.state === null || filter.state === 'resolved') && (
        <ResolvedPanel
          hasText={filter.text !== null}
          isFiltered={isFiltered}
          older={older}
          resolved={shown.filter(({ anomaly }) => anomaly.status === 'resolved')}
        />
      )}
    </>
  );
}
