import type { Viewpoint } from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AgReplicaRole } from '@/lib/domain/availability/availability-replica';
import { isSameName } from '@/lib/domain/availability/same-name';

/** From where one looks at a group, and what that instance is in it; null where nobody has answered yet. */
export function mainViewpoint(
  viewpoints: readonly Viewpoint[],
  group: Pick<AvailabilityGroup, 'replicas'>,
): { serverName: string; role: AgReplicaRole | null } | null {
  const main = viewpoints.find(({ isMain }) => isMain);
  if (!main) return null;
  const replica = group.replicas.find(({ serverName }) => isSameName(serverName, main.serverName));
  return { serverName: main.serverName, role: replica?.role ?? null };
}
