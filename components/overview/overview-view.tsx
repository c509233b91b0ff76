'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { WholeClusterMark } from '@/components/account/whole-cluster-mark';
import { PageHeader } from '@/components/layout/page-header';
import { RequestNotice } from '@/components/sections/request-notice';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { useClusters, useStaleClusters } from '@/lib/client/clusters';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import { overviewOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import { ClusterCard } from './cluster-card';
import { ClusterTable } from './cluster-table';

/** More clusters than this are compared better line by line, where there is room for a line. */
const MOST_CARDS = 6;

/** All clusters, worst first. */
export function OverviewView() {
  const t = useTranslations();
  const { error } = useQuery(overviewOptions());
  const clusters = useClusters();
  const stale = useStaleClusters();
  const healths = clusters.map(({ name, health }) => healthOnceStale(health, stale.has(name)));
  const bad = healths.filter((health) => health === 'critical' || health === 'warning').length;
  const unknown = healths.filter((health) => health === 'unknown').length;
  const areMany = clusters.length > MOST_CARDS;
  return (
    <>
      <PageHeader
        aside={
          clusters.length > 0 && (
            <>
              <span>{t('overview.summary', { bad, unknown, total: clusters.length })}</span>
              <WholeClusterMark cluster={null} />
              <Link className="link" href={paths.wall()} prefetch={false}>
                {t('overview.wall')}
              </Link>
            </>
          )
        }
        title={t('frame.pages.overview')}
      />
      <RequestNotice error={error} />
      {clusters.length === 0 && (
        <EmptyState title={t('overview.empty')}>{t('overview.emptyWhy')}</EmptyState>
      )}
      {areMany && (
        <div className="hidden md:block">
          <ClusterTable clusters={clusters} />
        </div>
      )}
      <div className={classNames('space-y-4', areMany && 'md:hidden')}>
        {clusters.map((cluster) => (
          <ClusterCard key={cluster.name} cluster={cluster} />
        ))}
      </div>
    </>
  );
}
