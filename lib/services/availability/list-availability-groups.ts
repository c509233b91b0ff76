import 'server-only';
import type {
  AllAvailabilityGroupsPayload,
  AvailabilityGroupsPayload,
} from '@/lib/domain/availability/availability-groups-payload';
import { HEALTHS } from '@/lib/domain/health';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import type { ClusterState } from '@/lib/live/cluster-state';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { seeGroups, summarizeGroup, viewCatalogPlace } from './group-views';
import { readImports } from './read-imports';
import { requireCluster } from '@/lib/services/require-cluster';
import { visibleClusters } from '@/lib/services/visible-clusters';

/** What changed is not listed across clusters. */
const NEWEST_ONLY = 1;

/** The availability groups of a cluster, worst first. Throws AppError `notFound` for an unknown cluster. */
export async function listAvailabilityGroups(
  cluster: string,
  now = new Date(),
): Promise<AvailabilityGroupsPayload> {
  return listGroupsOf(requireCluster(cluster), now);
}

/** The availability groups of every cluster, in the order of the configuration. */
export async function listAllAvailabilityGroups(
  now = new Date(),
): Promise<AllAvailabilityGroupsPayload> {
  const clusters = await Promise.all(
    visibleClusters().map((state) => listGroupsOf(state, now, NEWEST_ONLY)),
  );
  return { asOf: now, data: { clusters } };
}

async function listGroupsOf(
  state: ClusterState,
  now: Date,
  importLimit?: number,
): Promise<AvailabilityGroupsPayload> {
  const imports = await readImports(state, importLimit);
  const seen = seeGroups(state, imports.newest, now);
  const place = seen ? viewCatalogPlace(state, seen.data) : ({ place: 'unknown' } as const);
  const groups = seen?.data.groups.map((group) => summarizeGroup(group, seen, place)) ?? [];
  return {
    ...clusterEnvelope(state, sectionsOfPage('availabilityGroups'), now),
    data: {
      viewpoints: seen?.data.viewpoints ?? [],
      hidden: seen?.data.hidden ?? [],
      imports: imports.view,
      groups: groups.toSorted(
        (left, right) => HEALTHS.indexOf(left.health) - HEALTHS.indexOf(right.health),
      ),
    },
  };
}
