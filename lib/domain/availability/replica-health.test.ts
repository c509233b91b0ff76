import { describe, expect, it } from 'vitest';
import { buildGroup, buildReplica } from '@/lib/testing/build-availability';
import type { AvailabilityReplica } from './availability-replica';
import { judgeReplica, type ReplicaHealth } from './replica-health';

describe('judgeReplica', () => {
  it.each<[string, Partial<AvailabilityReplica>, ReplicaHealth]>([
    ['all is well', {}, 'healthy'],
    ['the operational state of another replica is not told', { operationalState: null }, 'healthy'],
    ['its connection is not told', { isConnected: null }, 'unknown'],
    ['its synchronisation is not told', { synchronizationHealth: null }, 'unknown'],
    ['nothing is told', { isConnected: null, synchronizationHealth: null }, 'unknown'],
    [
      'something bad outweighs what is not told',
      { isConnected: false, synchronizationHealth: null },
      'notHealthy',
    ],
    ['it is failing over', { operationalState: 'pendingFailover' }, 'partiallyHealthy'],
    ['it is offline', { operationalState: 'offline' }, 'notHealthy'],
    [
      'it only keeps the configuration',
      { availabilityMode: 'configurationOnly', synchronizationHealth: 'notHealthy' },
      'healthy',
    ],
  ])('when %s', (_case, overrides, health) => {
    expect(judgeReplica(buildReplica(overrides), buildGroup())).toBe(health);
  });

  it('does not blame a replica of a group that has no databases', () => {
    const replica = buildReplica({ synchronizationHealth: 'notHealthy' });
    const empty = { databaseNames: [] };
    expect(judgeReplica(replica, buildGroup(empty))).toBe('healthy');
    expect(judgeReplica(replica, buildGroup({ ...empty, isDistributed: true }))).toBe('notHealthy');
  });
});
