import { seesEveryGroup, type AvailabilityData } from '@/lib/domain/availability/availability-data';
import type {
  ClusterMemory,
  PrimaryChange,
  RememberedExecution,
  RememberedGroup,
} from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ExecutionsData } from '@/lib/domain/executions/execution';

/** A failover names no more executions than a person reads. */
const MAX_RUNNING = 100;

/** More than anybody fails over within the time that a change stays in sight. */
const MAX_CHANGES = 20;

/**
 * Adds what one poll proves of primaries. A primary that cannot be told changes nothing, and neither does a distributed
 * group: it moves with the group that it is made of, which tells it already.
 */
export function rememberGroups(
  memory: Pick<ClusterMemory, 'availabilityGroups' | 'running'>,
  data: AvailabilityData,
  sqlClock: Date,
  { thresholds }: ClusterSettings,
): ClusterMemory['availabilityGroups'] {
  const sinceMs = sqlClock.getTime() - thresholds.primaryChangeMinutes * 60_000;
  const listed = new Set(data.groups.map(({ id }) => id));
  const kept = Object.values(memory.availabilityGroups)
    .filter(({ id }) => listed.has(id) || !seesEveryGroup(data))
    .map((group) => ({
      ...group,
      primaryChanges: group.primaryChanges.filter(
        ({ changedAt }) => changedAt.getTime() >= sinceMs,
      ),
    }));
  const known = new Map(kept.map((group) => [group.id, group]));
  for (const { id, name, primaryReplica, isDistributed } of data.groups) {
    if (primaryReplica === null || isDistributed) continue;
    const before = known.get(id);
    known.set(id, rememberPrimary(before, { id, name, primaryReplica }, sqlClock, memory.running));
  }
  return Object.fromEntries(known);
}

function rememberPrimary(
  before: RememberedGroup | undefined,
  { id, name, primaryReplica }: { id: string; name: string; primaryReplica: string },
  changedAt: Date,
  running: RememberedExecution[],
): RememberedGroup {
  const hasMoved = before && before.primary.toLowerCase() !== primaryReplica.toLowerCase();
  const change: PrimaryChange[] = hasMoved
    ? [{ from: before.primary, to: primaryReplica, changedAt, running }]
    : [];
  return {
    id,
    name,
    primary: primaryReplica,
    primaryChanges: [...(before?.primaryChanges ?? []), ...change].slice(-MAX_CHANGES),
  };
}

/** Executions that run at this poll: what a failover before the next one would meet. */
export function rememberRunning({ open }: ExecutionsData): RememberedExecution[] {
  return open
    .filter(({ status }) => status === 'running')
    .slice(-MAX_RUNNING)
    .map(({ id, packageName }) => ({ id, packageName }));
}
