import type { WallCluster, WallPayload, WallTile } from '@/lib/domain/wall-payload';
import { hoursAgo, NOW, secondsAgo } from './clock';

/** A worker that is online, as a wall gets it. */
export function buildTile(overrides: Partial<WallTile> = {}): WallTile {
  return {
    name: 'ETLW01',
    state: 'online',
    isEnabled: true,
    isNew: false,
    detail: { liveTaskCount: 3, maxTaskCount: 10, lastSeenAt: secondsAgo(10) },
    ...overrides,
  };
}

/** A healthy cluster of one worker, as a wall gets it. */
export function buildWallCluster(overrides: Partial<WallCluster> = {}): WallCluster {
  return {
    name: 'PROD-ETL',
    isSimulated: false,
    health: 'ok',
    masterState: 'online',
    availability: { state: 'ok', groupCount: 1 },
    source: { serverName: 'SQLNODE1', replicaRole: 'primary' },
    takenAt: NOW,
    lastReadAt: NOW,
    pollIntervalMs: 10_000,
    staleAfterMs: 30_000,
    poll: {
      watchingSinceAt: hoursAgo(48),
      lastGoodPollAt: NOW,
      failingSinceAt: null,
      consecutiveFailures: 0,
      lastFailure: null,
    },
    workers: { reading: 'collected', tiles: [buildTile()] },
    executions: {
      reading: 'collected',
      counts: {
        running: 23,
        pending: 4,
        oldestWaitingSinceAt: secondsAgo(192),
        failed: { count: 2, sinceAt: hoursAgo(3), reachesMidnight: true, ofLast: null },
        isStale: false,
        isFiltered: false,
      },
    },
    anomalies: { worst: [], otherCount: 0, explainedCount: 0, notEvaluatedCount: 0 },
    ...overrides,
  };
}

/** What a wall is drawn from, with this cluster at large and these beside it. */
export function buildWall(
  shown: WallCluster | null = buildWallCluster(),
  others: readonly WallCluster[] = [],
): WallPayload {
  const clusters = [...(shown ? [shown] : []), ...others];
  return {
    asOf: NOW,
    data: {
      buildId: 'build-1',
      shown,
      clusters: clusters.map(({ name, health, takenAt, pollIntervalMs, staleAfterMs }) => ({
        name,
        health,
        critical: 0,
        warning: 0,
        takenAt,
        pollIntervalMs,
        staleAfterMs,
      })),
    },
  };
}
