import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { lastKnownData } from '@/lib/domain/section';
import { compareSeverity } from '@/lib/domain/anomalies/severity';
import type { SectionName } from '@/lib/domain/snapshot';
import type { WallAnomaly, WallCluster } from '@/lib/domain/wall-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewAnomalies, viewNotEvaluated } from '@/lib/services/anomalies/anomaly-views';
import { summarizeAvailability } from '@/lib/services/availability/availability-summary';
import { judgeHealth } from '@/lib/services/judge-health';
import { viewMaster } from '@/lib/services/workers/master-view';
import { staleAfterMs } from '@/lib/services/section-view';
import { viewWallExecutions } from '@/lib/services/executions/wall-executions';
import { wholeCluster } from '@/lib/services/visible-clusters';
import { viewWallTiles } from './wall-tiles';

/** As many as can be read at five metres beside everything else. */
const WORST_COUNT = 3;

/** The cluster that a wall shows at large, for somebody to whom it is `told`: less of it than is counted. */
export function viewWallCluster(told: ClusterState, now: Date): WallCluster {
  const state = wholeCluster(told.settings.name) ?? told;
  const { settings, snapshot, poll } = state;
  const source = snapshot?.source;
  const open = viewAnomalies(state, now).filter(({ status }) => status === 'open');
  return {
    name: settings.name,
    isSimulated: settings.isSimulated,
    health: judgeHealth(state, open, now),
    masterState: viewMaster(state, now)?.state ?? 'unknown',
    availability: summarizeAvailability(state, now),
    source: source ? { serverName: source.serverName, replicaRole: source.replicaRole } : null,
    takenAt: snapshot?.takenAt ?? null,
    lastReadAt: lastReadAt(state),
    pollIntervalMs: settings.pollIntervalMs,
    staleAfterMs: staleAfterMs(state),
    poll: {
      watchingSinceAt: poll.watchingSinceAt,
      lastGoodPollAt: poll.lastGoodPollAt,
      failingSinceAt: poll.failingSinceAt,
      consecutiveFailures: poll.consecutiveFailures,
      lastFailure: poll.lastFailure,
    },
    workers: { reading: readingOf(state, 'workers'), tiles: viewWallTiles(state, now) },
    executions: { reading: readingOf(state, 'executions'), counts: viewWallExecutions(state, now) },
    anomalies: {
      ...pickWorst(open, new Set(told.anomalies.map(({ id }) => id))),
      notEvaluatedCount: viewNotEvaluated(state, now).length,
    },
  };
}

/** Of polls that were not good a part may have been read, and that part is news. */
function lastReadAt({ snapshot, poll }: ClusterState): Date | null {
  const parts = snapshot ? [snapshot.sections.workers, snapshot.sections.executions] : [];
  const times = parts.flatMap(
    (section) => lastKnownData<unknown>(section)?.collectedAt.getTime() ?? [],
  );
  const lastMs = Math.max(...times, poll.lastGoodPollAt?.getTime() ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(lastMs) ? new Date(lastMs) : null;
}

function readingOf({ snapshot }: ClusterState, section: SectionName) {
  return snapshot?.sections[section].status ?? 'pending';
}

function pickWorst(open: readonly Anomaly[], told: ReadonlySet<string>) {
  const leading = open.filter(({ inhibitedBy }) => inhibitedBy === null).sort(compareForWall);
  const worst = leading.filter(({ id }) => told.has(id)).slice(0, WORST_COUNT);
  return {
    worst: worst.map(toWallAnomaly),
    otherCount: leading.length - worst.length,
    explainedCount: open.length - leading.length,
  };
}

/** Of two as bad, the one that nobody has taken on comes first. */
function compareForWall(left: Anomaly, right: Anomaly): number {
  return (
    compareSeverity(left.severity, right.severity) ||
    Number(left.acknowledgement !== null) - Number(right.acknowledgement !== null) ||
    right.openedAt.getTime() - left.openedAt.getTime()
  );
}

function toWallAnomaly(anomaly: Anomaly): WallAnomaly {
  const { rule, severity, subject, openedAt, acknowledgement, isStale } = anomaly;
  return {
    rule,
    severity,
    subject: { id: subject.id, name: subject.name },
    openedAt,
    isAcknowledged: acknowledgement !== null,
    isStale,
  };
}
