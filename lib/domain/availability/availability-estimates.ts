import type { AvailabilityGroup } from './availability-group';
import type { AvailabilityReplica, DatabaseReplica } from './availability-replica';

/**
 * What would be lost if the primary were lost now, in ms (RPO): the distance of the last commits. Null when either is not
 * known; 0 when the secondary is ahead, as the two are not read at exactly one instant.
 * https://learn.microsoft.com/sql/database-engine/availability-groups/windows/monitor-performance-for-always-on-availability-groups
 */
export function estimateDataLossMs(
  primary: Pick<DatabaseReplica, 'lastCommitAt'>,
  secondary: Pick<DatabaseReplica, 'lastCommitAt'>,
): number | null {
  if (!primary.lastCommitAt || !secondary.lastCommitAt) return null;
  return Math.max(0, primary.lastCommitAt.getTime() - secondary.lastCommitAt.getTime());
}

/**
 * How long a secondary would still redo log after a failover, in ms: the greatest part of the time to recover (RTO), without
 * detection and start-up. Null when the queue is not known, or waits while nothing is redone.
 */
export function estimateRedoMs({
  redoQueueKb,
  redoRateKbPerSecond,
}: Pick<DatabaseReplica, 'redoQueueKb' | 'redoRateKbPerSecond'>): number | null {
  if (redoQueueKb === null) return null;
  if (redoQueueKb === 0) return 0;
  if (redoRateKbPerSecond === null || redoRateKbPerSecond <= 0) return null;
  return (redoQueueKb / redoRateKbPerSecond) * 1000;
}

/** The replica that is primary, as far as instances agree; null otherwise. */
export function primaryReplicaOf(
  group: Pick<AvailabilityGroup, 'primaryReplica' | 'replicas'>,
): AvailabilityReplica | null {
  const name = group.primaryReplica?.toLowerCase();
  return group.replicas.find(({ serverName }) => serverName.toLowerCase() === name) ?? null;
}
