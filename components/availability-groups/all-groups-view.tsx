'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { allAvailabilityGroupsOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import { GroupsPanel } from './groups-panel';

/** Availability groups of all clusters, a panel for each. */
export function AllGroupsView() {
  const t = useTranslations('availabilityGroups');
  const { data, error } = useQuery(allAvailabilityGroupsOptions());
  return (
    <>
      <PageHeader title={t('allTitle')} />
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('list')} />}
      {data?.data.clusters.length === 0 && <EmptyState title={t('noCluster')} />}
      {data?.data.clusters.map((payload) => (
        <GroupsPanel
          key={payload.cluster}
          payload={payload}
          title={
            <Link className="hover:underline" href={paths.availabilityGroups(payload.cluster)}>
              {payload.cluster}
            </Link>
          }
        />
      ))}
    </>
  );
}
