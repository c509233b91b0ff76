'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ImportPanel } from '@/components/cluster-import/import-panel';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { availabilityGroupsOptions } from '@/lib/client/query-options';
import type { AvailabilityGroupsPayload } from '@/lib/domain/availability/availability-groups-payload';
import { hasLease } from '@/lib/domain/availability/has-lease';
import { paths } from '@/lib/format/paths';
import { GroupsPanel } from './groups-panel';
import { ImportStateNotice } from './import-state-notice';

/** The page of all availability groups of one cluster. */
export function GroupsView({ cluster }: { cluster: string }) {
  const t = useTranslations('availabilityGroups');
  const { data, error } = useQuery(availabilityGroupsOptions(cluster));
  return (
    <>
      <PageHeader
        aside={
          <>
            <Link className="link" href={paths.readiness(cluster)}>
              {t('readiness')}
            </Link>
            <Link className="link" href={paths.master(cluster)}>
              {t('master', { cluster })}
            </Link>
          </>
        }
        title={t('title', { cluster })}
      />
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('list')} />}
      {data && (
        <>
          {mayHaveLease(data) && <ImportStateNotice imports={data.data.imports} />}
          <GroupsPanel payload={data} title={t('list')} />
          {mayHaveLease(data) && <ImportPanel cluster={cluster} imports={data.data.imports} />}
        </>
      )}
    </>
  );
}

/** Where groups cannot be seen, settings of the failover cluster may be imported all the same. */
function mayHaveLease({ sections, data: { groups } }: AvailabilityGroupsPayload): boolean {
  if (sections.availabilityGroups?.status === 'notApplicable') return false;
  return groups.length === 0 || groups.some(hasLease);
}
