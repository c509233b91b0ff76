import 'server-only';
import { buildId } from '@/lib/config/build-id';
import { HEALTHS } from '@/lib/domain/health';
import type { WallPayload, WallSummary } from '@/lib/domain/wall-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewAnomalies } from '@/lib/services/anomalies/anomaly-views';
import { judgeHealth } from '@/lib/services/judge-health';
import { requireCluster } from '@/lib/services/require-cluster';
import { staleAfterMs } from '@/lib/services/section-view';
import { countAnomalies } from '@/lib/services/summarize-cluster';
import { wholeClusters } from '@/lib/services/visible-clusters';
import { viewWallCluster } from './wall-cluster';

/**
 * What hangs on a wall: all clusters in a line each, and one of them at large, the worst unless one is named. Nothing in
 * it is secret. Numbers are of whole clusters; anomalies of folders that the visitor may not read are counted, not named. Throws AppError `notFound` for a cluster that is not configured.
 */
export function getWall(cluster: string | null, now = new Date()): WallPayload {
  const named = cluster === null ? null : requireCluster(cluster);
  const clusters = wholeClusters()
    .map((state) => summarize(state, now))
    .sort((left, right) => HEALTHS.indexOf(left.health) - HEALTHS.indexOf(right.health));
  const worst = clusters[0];
  const shown = named ?? (worst && requireCluster(worst.name));
  return {
    asOf: now,
    data: { buildId: buildId(), clusters, shown: shown ? viewWallCluster(shown, now) : null },
  };
}

function summarize(state: ClusterState, now: Date): WallSummary {
  const open = viewAnomalies(state, now).filter(({ status }) => status === 'open');
  const { critical, warning } = countAnomalies(open);
  return {
    name: state.settings.name,
    health: judgeHealth(state, open, now),
    critical,
    warning,
    takenAt: state.snapshot?.takenAt ?? null,
    pollIntervalMs: state.settings.pollIntervalMs,
    staleAfterMs: staleAfterMs(state),
  };
}
