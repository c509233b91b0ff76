'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { paths } from '@/lib/format/paths';

type AvailabilityCountProps = { cluster: ClusterSummary; isStale: boolean };

/** The worst of a cluster's availability groups, and how many there are. */
export function AvailabilityCount({ cluster, isStale }: AvailabilityCountProps) {
  const t = useTranslations('overview');
  const { state, groupCount } = cluster.availability;
  return (
    <Link
      className="inline-flex items-baseline gap-1.5 rounded-[3px] whitespace-nowrap hover:underline"
      href={paths.availabilityGroups(cluster.name)}
    >
      {state === 'none' ? (
        <span className="text-muted">{t('availabilityNone')}</span>
      ) : (
        <>
          <StateMark noun="health" state={healthOnceStale(state, isStale)} />
          {groupCount !== null && (
            <span className="text-sm text-muted">
              {t('availabilityCount', { count: groupCount })}
            </span>
          )}
        </>
      )}
    </Link>
  );
}
