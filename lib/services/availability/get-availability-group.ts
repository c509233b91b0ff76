import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { seesEveryGroup } from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { isSameName } from '@/lib/domain/availability/same-name';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import type { ClusterState } from '@/lib/live/cluster-state';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { seeGroups, viewCatalogPlace, viewGroupHealth, viewTimeouts } from './group-views';
import { lastChangesOf, sessionChangesOf } from '@/lib/services/last-changes';
import { readImports } from './read-imports';
import { requireCluster } from '@/lib/services/require-cluster';

/**
 * One availability group by its id, in any case. Throws AppError `notFound` for an unknown cluster, and for a group that
 * the last poll proved not to be there; while groups cannot be seen, `group` is null.
 */
export async function getAvailabilityGroup(
  cluster: string,
  groupId: string,
  now = new Date(),
): Promise<AvailabilityGroupPayload> {
  const state = requireCluster(cluster);
  const imports = await readImports(state);
  const seen = seeGroups(state, imports.newest, now);
  const group = seen?.data.groups.find(({ id }) => isSameName(id, groupId)) ?? null;
  if (seen?.isFresh && !group && seesEveryGroup(seen.data)) {
    throw new AppError('notFound', 'There is no availability group of that id.');
  }
  const place = seen ? viewCatalogPlace(state, seen.data) : ({ place: 'unknown' } as const);
  const catalogGroup = place.place === 'inGroup' ? place.group : null;
  const changes = imports.view.changes.filter(
    ({ name, of }) =>
      of === null || name === 'windowsVersion' || (group !== null && isSameName(of, group.name)),
  );
  return {
    ...clusterEnvelope(state, sectionsOfPage('availabilityGroup'), now),
    data: {
      group,
      health: group && seen ? viewGroupHealth(group, seen) : 'unknown',
      holdsCatalog: group !== null && catalogGroup?.id === group.id,
      catalogGroup: catalogGroup?.name ?? null,
      catalogPlace: place.place,
      viewpoints: seen?.data.viewpoints ?? [],
      hidden: seen?.data.hidden ?? [],
      failoverCluster: seen?.data.failoverCluster ?? null,
      timeouts: group && seen ? viewTimeouts(group, seen) : {},
      lastChanges: group
        ? lastChangesOf(group.name, { ...state.memory, importChanges: changes })
        : {},
      sessionChanges: group ? sessionChangesOf(group, state.memory) : {},
      imports: { ...imports.view, changes },
      ...viewPrimaryChanges(state, groupId),
    },
  };
}

function viewPrimaryChanges({ memory, settings, poll, snapshot }: ClusterState, groupId: string) {
  const remembered = Object.values(memory.availabilityGroups).find(({ id }) =>
    isSameName(id, groupId),
  );
  const clock = snapshot?.source?.sqlClock ?? poll.watchingSinceAt;
  const windowMs = settings.thresholds.primaryChangeMinutes * 60_000;
  const sinceMs = Math.max(poll.watchingSinceAt.getTime(), clock.getTime() - windowMs);
  return {
    primaryChanges: remembered?.primaryChanges.toReversed() ?? [],
    primaryChangesSince: new Date(sinceMs),
  };
}
