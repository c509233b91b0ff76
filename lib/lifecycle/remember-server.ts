import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { Source } from '@/lib/domain/source';

/** Behind a listener or a cluster name, another server name means that another replica has taken over. */
export function rememberServer(
  known: ClusterMemory['server'],
  { serverName, sqlClock }: Pick<Source, 'serverName' | 'sqlClock'>,
): ClusterMemory['server'] {
  if (serverName === null) return known;
  const hasMoved = known !== null && known.name.toLowerCase() !== serverName.toLowerCase();
  return {
    name: serverName,
    lastSeenAt: sqlClock,
    previous: hasMoved
      ? { name: known.name, lastSeenAt: known.lastSeenAt, changedAt: sqlClock }
      : (known?.previous ?? null),
  };
}
