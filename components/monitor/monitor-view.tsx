'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { NotificationsLink } from '@/components/notifications/notifications-link';
import { PermissionsSummary } from '@/components/permissions/permissions-summary';
import { EmptyState } from '@/components/ui/empty-state';
import { monitorOptions } from '@/lib/client/query-options';
import type { MonitorPayload } from '@/lib/domain/monitor-payload';
import { anchorOfCluster } from '@/lib/format/paths';
import { formatBytes } from '@/lib/format/quantity';
import { ClusterLinks } from './cluster-links';
import { ConfigurationNotice } from './configuration-notice';
import { ConnectionPanel } from './connection-panel';
import { QueriesPanel } from './queries-panel';
import { ReadingsPanel } from './readings-panel';
import { StorePanel } from './store-panel';

/** The page of the watching itself: whether it works, what it costs, what it may read. */
export function MonitorView() {
  const t = useTranslations('monitor');
  const { data, error } = useQuery(monitorOptions());
  const clusters = data?.data.clusters;
  return (
    <>
      <PageHeader aside={data && <Process process={data.data.process} />} title={t('title')} />
      <RequestNotice error={error} />
      {data && <ConfigurationNotice configuration={data.data.configuration} />}
      {data && <StorePanel store={data.data.store} />}
      {data && <NotificationsLink />}
      {!clusters && !error && <PendingPanel title={t('title')} />}
      {clusters && clusters.length > 1 && <ClusterLinks clusters={clusters} />}
      {clusters?.length === 0 && <EmptyState title={t('none')} />}
      {clusters?.map((cluster) => (
        <section
          key={cluster.name}
          aria-label={cluster.name}
          className="space-y-4"
          id={anchorOfCluster(cluster.name)}
        >
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <ConnectionPanel cluster={cluster} />
            <ReadingsPanel cluster={cluster} />
          </div>
          <QueriesPanel cluster={cluster} kind="polled" />
          <QueriesPanel cluster={cluster} kind="onDemand" />
          <PermissionsSummary cluster={cluster} />
        </section>
      ))}
    </>
  );
}

function Process({ process }: Pick<MonitorPayload['data'], 'process'>) {
  const t = useTranslations('monitor.process');
  return (
    <>
      <span>{t('version', { version: process.version })}</span>
      <span>{t('memory', { bytes: formatBytes(process.residentBytes) })}</span>
      <span>{t('streams', { count: process.openStreamCount })}</span>
    </>
  );
}
