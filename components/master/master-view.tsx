'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { masterOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import { CatalogPropertiesPanel } from './catalog-properties-panel';
import { MasterPropertiesPanel } from './master-properties-panel';
import { MasterStatePanel } from './master-state-panel';

/** The page of the Scale Out Master of one cluster, and of its catalog. */
export function MasterView({ cluster }: { cluster: string }) {
  const t = useTranslations('master');
  const { data, error } = useQuery(masterOptions(cluster));
  return (
    <>
      <PageHeader
        aside={
          <>
            <Link className="link" href={paths.availabilityGroups(cluster)}>
              {t('groups')}
            </Link>
            <Link className="link" href={paths.readiness(cluster)}>
              {t('readiness')}
            </Link>
          </>
        }
        title={t('title', { cluster })}
      />
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('state')} />}
      {data && (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="min-w-0 space-y-4">
            <MasterStatePanel payload={data} />
            <MasterPropertiesPanel payload={data} />
          </div>
          <CatalogPropertiesPanel payload={data} />
        </div>
      )}
    </>
  );
}
