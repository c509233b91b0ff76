'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { monitorOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import { ClusterPermissionsPanel } from './cluster-permissions-panel';
import { RightsPanel } from './rights-panel';

/** The page of rights: per cluster, what each panel reads, what that takes and whether the login has it. */
export function PermissionsView() {
  const t = useTranslations('permissions');
  const tFrame = useTranslations('frame.pages');
  const { data, error } = useQuery(monitorOptions());
  const clusters = data?.data.clusters;
  return (
    <>
      <PageHeader
        aside={
          <Link className="link" href={paths.monitor()}>
            {tFrame('monitor')}
          </Link>
        }
        title={t('title')}
      />
      <RequestNotice error={error} />
      {!clusters && !error && <PendingPanel title={t('title')} />}
      {clusters?.length === 0 && <EmptyState title={t('none')} />}
      {clusters && <RightsPanel />}
      {clusters?.map((cluster) => (
        <ClusterPermissionsPanel key={cluster.name} cluster={cluster} />
      ))}
      {clusters && clusters.length > 0 && <p className="text-muted">{t('panelRules')}</p>}
    </>
  );
}
