'use client';

import { useFreshness } from '@/lib/client/freshness';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { StateMark } from './state-mark';

type ClusterHealthMarkProps = { cluster: ClusterSummary; isWordHidden?: boolean };

/** Health of a cluster. Once what this browser holds is stale, well becomes unknown; what was wrong stays wrong. */
export function ClusterHealthMark({ cluster, isWordHidden }: ClusterHealthMarkProps) {
  const isStale = useFreshness(cluster) === 'stale';
  return (
    <StateMark
      isWordHidden={isWordHidden}
      noun="health"
      state={healthOnceStale(cluster.health, isStale)}
      was={cluster.takenAt ? cluster.health : undefined}
    />
  );
}
