import type { AvailabilityGroup, AvailabilityReplica } from './availability-group';

/** Worst first. `unknown`: not to be seen from where we look, which is neither bad nor good. */
export type ReplicaHealth = 'notHealthy' | 'partiallyHealthy' | 'unknown' | 'healthy';

/**
 * The worst that a replica's connection, operation and synchronisation say. Healthy takes a connection and a
 * synchronisation that are known to be good; the operational state of another replica never is (ssisdb.md 6.1).
 */
export function judgeReplica(
  replica: Pick<
    AvailabilityReplica,
    'availabilityMode' | 'isConnected' | 'operationalState' | 'role' | 'synchronizationHealth'
  >,
  group: Pick<AvailabilityGroup, 'databaseNames'>,
): ReplicaHealth {
  // Neither a replica without data nor a group without databases has anything to synchronise.
  const isSynchronizationJudged =
    replica.availabilityMode !== 'configurationOnly' && group.databaseNames.length > 0;
  const health = isSynchronizationJudged ? replica.synchronizationHealth : 'healthy';
  const { isConnected, operationalState, role } = replica;
  if (
    isConnected === false ||
    health === 'notHealthy' ||
    operationalState === 'offline' ||
    operationalState === 'failed' ||
    operationalState === 'failedNoQuorum'
  ) {
    return 'notHealthy';
  }
  const isChanging =
    role === 'resolving' ||
    operationalState === 'pending' ||
    operationalState === 'pendingFailover';
  if (health === 'partiallyHealthy' || isChanging) return 'partiallyHealthy';
  return isConnected === null || health === null ? 'unknown' : 'healthy';
}
