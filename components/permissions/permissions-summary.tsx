'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { paths } from '@/lib/format/paths';
import { AccessCounts } from './access-counts';
import { listUnreadable } from './list-panels';

/** Whether one cluster's login may read everything, and the way to the page that tells what it may not. */
export function PermissionsSummary({ cluster }: { cluster: MonitoredCluster }) {
  const t = useTranslations('permissions');
  const { name, access } = cluster;
  const unreadable = listUnreadable(access);
  const isUnknown = access.length === 0 || access.some((one) => one.access === 'unknown');
  return (
    <Panel aside={<AccessCounts access={access} />} title={t('of', { cluster: name })}>
      <p>
        {unreadable.length > 0 && `${t('summary.some', { count: unreadable.length })}. `}
        {unreadable.length === 0 && !isUnknown && `${t('summary.all')}. `}
        {isUnknown && (
          <span className="hatched rounded-[3px] px-1 text-unknown-text">
            {t('summary.unknown')}
          </span>
        )}{' '}
        <Link className="link" href={paths.permissions(name)}>
          {t('summary.open')}
        </Link>
      </p>
    </Panel>
  );
}
