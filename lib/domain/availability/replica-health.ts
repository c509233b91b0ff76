import type { AvailabilityGroup } from './availability-group';
import type { AvailabilityReplica } from './availability-replica';

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
  group: Pick<AvailabilityGroup, 'databaseNames' | 'isDistributed'>,
): ReplicaHealth {
  // Neither a replica without data nor a group without databases has anything to synchronise. A distributed group
  // may name no databases of its own: they are those of the groups that it spans.
  const isEmpty = group.databaseNames.length === 0 && group.isDistributed !== true;
  const isSynchronizationJudged = replica.availabilityMode !== 'configurationOnly' && !isEmpty;
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
