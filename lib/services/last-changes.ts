import 'server-only';
import type { LastChange } from '@/lib/domain/availability/availability-groups-payload';
import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import { isSameName } from '@/lib/domain/availability/same-name';
import type { ClusterValueChange } from '@/lib/domain/availability/cluster-values-payload';
import {
  CLUSTER_TIMEOUTS,
  TIMEOUT_INFO,
  TIMEOUT_NAMES,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';

type LastChanges = { [Name in TimeoutName]?: LastChange };

type Told = Pick<ClusterMemory, 'timeouts'> & {
  /** What differed between imports. */
  importChanges: readonly ClusterValueChange[];
};

/** The last change of each setting that bears on a group: what polls have seen, or else what imports tell. */
export function lastChangesOf(group: string, { timeouts, importChanges }: Told): LastChanges {
  const remembered = Object.values(timeouts);
  const changes: LastChanges = {};
  for (const name of TIMEOUT_NAMES) {
    const isOfCluster = CLUSTER_TIMEOUTS.some((one) => one === name);
    const isMeant = (of: string | null) => (of === null ? isOfCluster : isSameName(of, group));
    const seen = remembered.find(
      (one) => one.name === TIMEOUT_INFO[name].property && isMeant(one.of),
    );
    const told = importChanges.find((one) => one.name === name && isMeant(one.of));
    const change = newest(seen?.previous && toChange(seen.previous), told && toldChange(told));
    if (change) changes[name] = change;
  }
  return changes;
}

/** The last change of the session timeout of each replica of a group, by server name. */
export function sessionChangesOf(
  { name, replicas }: { name: string; replicas: readonly { serverName: string }[] },
  { timeouts }: Pick<ClusterMemory, 'timeouts'>,
): Record<string, LastChange> {
  const ofReplica = (serverName: string) =>
    Object.values(timeouts).find(
      (one) => one.name === 'SessionTimeout' && one.of === `${name}/${serverName}`,
    );
  return Object.fromEntries(
    replicas.flatMap(({ serverName }) => {
      const previous = ofReplica(serverName)?.previous;
      return previous ? [[serverName, toChange(previous)]] : [];
    }),
  );
}

function toChange(previous: { value: number; changedAt: Date; source: string }): LastChange {
  return { from: previous.value, changedAt: previous.changedAt, toldBy: previous.source };
}

function toldChange({ from, provenance }: ClusterValueChange): LastChange {
  return {
    from: typeof from === 'number' ? from : null,
    changedAt: provenance.takenAt,
    toldBy: provenance.sender,
  };
}

function newest(
  one: LastChange | null | undefined,
  other: LastChange | undefined,
): LastChange | undefined {
  if (!one || !other) return one ?? other;
  return other.changedAt > one.changedAt ? other : one;
}
