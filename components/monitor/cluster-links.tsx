'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { anchorOfCluster } from '@/lib/format/paths';
import { useConnectionState } from './use-connection-state';

/** The clusters of the page with the state of each connection; pressing one leads to its part. */
export function ClusterLinks({ clusters }: { clusters: readonly MonitoredCluster[] }) {
  const t = useTranslations('monitor');
  return (
    <nav aria-label={t('clusters')}>
      <ul className="flex flex-wrap gap-2">
        {clusters.map(({ name }) => (
          <ClusterLink key={name} cluster={name} />
        ))}
      </ul>
    </nav>
  );
}

function ClusterLink({ cluster }: { cluster: string }) {
  return (
    <li>
      <a
        className="inline-flex min-h-8 items-center gap-2 rounded border bg-surface px-2.5 hover:border-line-strong pointer-coarse:min-h-9"
        href={`#${anchorOfCluster(cluster)}`}
      >
        <span className="font-medium">{cluster}</span>
        <StateMark noun="heartbeat" state={useConnectionState(cluster)} />
      </a>
    </li>
  );
}
