'use client';

import { useClusters } from '@/lib/client/clusters';
import { isServerLost, useConnection } from '@/lib/client/connection';
import { useServerTime } from '@/lib/client/server-clock';
import { judgeFreshness, type Freshness } from '@/lib/domain/freshness';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';

const BY_FRESHNESS: Record<Freshness, HeartbeatState> = {
  fresh: 'online',
  late: 'late',
  stale: 'unknown',
};

/**
 * The way from the dashboard to a cluster's instance. What failed stays offline through its back-off; what answered
 * grows late and then unknown when no other answer follows.
 */
export function useConnectionState(clusterName: string): HeartbeatState {
  const cluster = useClusters().find(({ name }) => name === clusterName);
  const connection = useConnection();
  return useServerTime((now): HeartbeatState => {
    if (!cluster || isServerLost(connection, now)) return 'unknown';
    if (cluster.connection !== 'online') return cluster.connection;
    const { takenAt, pollIntervalMs, staleAfterMs } = cluster;
    const freshness = judgeFreshness(takenAt, now, pollIntervalMs, staleAfterMs / pollIntervalMs);
    return BY_FRESHNESS[freshness];
  });
}
