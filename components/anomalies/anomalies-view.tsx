'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { RequestNotice } from '@/components/sections/request-notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useStaleClusters } from '@/lib/client/clusters';
import { anomaliesOptions } from '@/lib/client/query-options';
import type { AnomaliesPayload } from '@/lib/domain/anomalies-payload';
import { AnomalyCard } from './anomaly-card';
import { anomalyFilterParsers, matchesFilter, stateOfAnomaly } from './anomaly-filter';
import { AnomalyFilterBar } from './anomaly-filter-bar';
import { BlindPanel } from './blind-panel';
import { groupAnomalies } from './group-anomalies';
import { NoAnomalies } from './no-anomalies';
import { ResolvedTable } from './resolved-table';
import { useListedAnomalies } from './use-listed-anomalies';

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
  const listed = useListedAnomalies(data.anomalies);
  const shown = listed.filter((one) => matchesFilter(one, filter));
  const groups = groupAnomalies(shown.filter(({ anomaly }) => anomaly.status === 'open'));
  const countOf = (state: ReturnType<typeof stateOfAnomaly>) =>
    listed.filter((one) => stateOfAnomaly(one) === state).length;
  const resolved = shown.filter(({ anomaly }) => anomaly.status === 'resolved');
  const isFiltered = shown.length < listed.length;
  const stale = useStaleClusters();
  const titleOf = (id: string | null) =>
    listed.find(({ anomaly }) => anomaly.id === id)?.title ?? null;

  return (
    <>
      <PageHeader
        aside={t('anomalies.summary', {
          open: countOf('open') + countOf('stale'),
          explained: countOf('explained'),
          stale: listed.filter(({ isStale }) => isStale).length,
        })}
        title={t('frame.pages.anomalies')}
      />
      <RequestNotice error={error} />
      <AnomalyFilterBar
        clusters={data.clusters}
        filter={filter}
        onChange={(change) => void setFilter(change)}
        onClear={() => void setFilter(null)}
        rules={[...new Set(data.anomalies.map(({ rule }) => rule))].sort()}
      />
      {groups.length === 0 && (
        <NoAnomalies
          hasCluster={data.clusters.length > 0}
          isFiltered={isFiltered}
          isProven={data.notEvaluated.length === 0 && stale.size === 0}
        />
      )}
      {groups.map((group) => (
        <AnomalyCard
          key={group.leading.anomaly.id}
          causeTitle={titleOf(group.leading.anomaly.inhibitedBy)}
          group={group}
        />
      ))}
      <BlindPanel notEvaluated={data.notEvaluated} />
      {(resolved.length > 0 || !isFiltered) && <ResolvedTable resolved={resolved} />}
    </>
  );
}
