import 'server-only';
import { judgeRelations } from '@/lib/domain/availability/ag-relations';
import { placeOfDatabase } from '@/lib/domain/availability/place-of-database';
import type { CatalogPlace } from '@/lib/domain/availability/place-of-database';
import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup, Listener } from '@/lib/domain/availability/availability-group';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { judgeGroup } from '@/lib/domain/availability/group-health';
import { hasLease } from '@/lib/domain/availability/has-lease';
import {
  numbersOf,
  timeoutsOfGroup,
  type StatedTimeouts,
} from '@/lib/domain/availability/group-timeouts';
import type { Health } from '@/lib/domain/health';
import { judgeReplica } from '@/lib/domain/availability/replica-health';
import { lastKnownData } from '@/lib/domain/section';
import { generationOfCluster } from '@/lib/domain/availability/failover-cluster-nodes';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';

/** What is known of the groups of a cluster, fresh or not; null when nothing was ever read. */
export type SeenGroups = {
  isFresh: boolean;
  data: AvailabilityData;
  collectedAt: Date;
  /** The newest import. */
  imported: ClusterValues | null;
};

export function seeGroups(
  state: ClusterState,
  imported: ClusterValues | null,
  now: Date,
): SeenGroups | null {
  const section = state.snapshot?.sections.availabilityGroups;
  const known = section && lastKnownData(section);
  if (!known) return null;
  const { isFresh } = viewSection(state, 'availabilityGroups', now);
  return { isFresh, ...known, imported };
}

/** Every setting that bears on a group, each with where it comes from. */
export function viewTimeouts(
  group: AvailabilityGroup,
  { data, collectedAt, imported }: SeenGroups,
): StatedTimeouts {
  const serverName = data.viewpoints.find(({ isMain }) => isMain)?.serverName ?? '';
  return timeoutsOfGroup(group, imported, { serverName, collectedAt });
}

/** Well only while the last poll proves it; what was wrong stays wrong until it is disproved. */
export function viewGroupHealth(group: AvailabilityGroup, seen: SeenGroups): Health {
  const nodes = generationOfCluster(seen.imported, seen.data.failoverCluster);
  const generation = nodes.status === 'known' ? nodes.generation : null;
  const values = numbersOf(viewTimeouts(group, seen));
  const health = judgeGroup(group, hasLease(group) ? judgeRelations(values, generation) : []);
  return health === 'ok' && !seen.isFresh ? 'unknown' : health;
}

/** Where the database that the cluster's connection leads to lives: SSISDB. */
export function viewCatalogPlace({ snapshot }: ClusterState, data: AvailabilityData): CatalogPlace {
  const databaseName = snapshot?.source?.databaseName ?? null;
  return databaseName === null ? { place: 'unknown' } : placeOfDatabase(data, databaseName);
}

/** One group in one line. */
export function summarizeGroup(
  group: AvailabilityGroup,
  seen: SeenGroups,
  catalogPlace: CatalogPlace,
): GroupSummary {
  const { id, name, clusterType, isDistributed, primaryReplica, claimedPrimaries } = group;
  const timeouts = viewTimeouts(group, seen);
  const healths = group.replicas.map((replica) => judgeReplica(replica, group));
  return {
    ...{ id, name, clusterType, isDistributed, primaryReplica, claimedPrimaries },
    health: viewGroupHealth(group, seen),
    replicaCount: healths.length,
    healthyReplicaCount: healths.filter((health) => health === 'healthy').length,
    unseenReplicaCount: healths.filter((health) => health === 'unknown').length,
    listeners: group.listeners && group.listeners.map(addressOf),
    holdsCatalog: catalogPlace.place === 'inGroup' && catalogPlace.group.id === id,
    values: numbersOf(timeouts),
    importedAt: oldestImport(timeouts),
  };
}

function addressOf({ dnsName, port }: Listener): string {
  return port === null ? dnsName : `${dnsName},${port}`;
}

function oldestImport(timeouts: StatedTimeouts): Date | null {
  const takenMs = Object.values(timeouts).flatMap(({ source, takenAt }) =>
    source === 'sql' ? [] : [takenAt.getTime()],
  );
  return takenMs.length > 0 ? new Date(Math.min(...takenMs)) : null;
}
