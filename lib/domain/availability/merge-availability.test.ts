import { describe, expect, it } from 'vitest';
import {
  buildAvailability,
  buildDatabaseReplica,
  buildGroup,
  buildPrimary,
  buildReplica,
} from '@/lib/testing/build-availability';
import { NOW } from '@/lib/testing/clock';
import type { AvailabilityData } from './availability-data';
import type { AvailabilityReplica } from './availability-replica';
import { mergeAvailability } from './merge-availability';

/** What SQLNODE2 says: it knows the settings of all, and the state of itself. */
function secondaryView(
  self: Partial<AvailabilityReplica> = {},
  primaryReplica: string | null = 'SQLNODE1',
): AvailabilityData {
  const unseen = {
    role: null,
    operationalState: null,
    isConnected: null,
    synchronizationHealth: null,
    seenFrom: null,
    isToldByItself: false,
    databases: [],
  };
  const itself = buildReplica({
    operationalState: 'online',
    seenFrom: 'SQLNODE2',
    isToldByItself: true,
    ...self,
  });
  const group = buildGroup({ primaryReplica, replicas: [buildPrimary(unseen), itself] });
  return buildAvailability([group], {
    viewpoints: [{ serverName: 'SQLNODE2', isMain: false, readAt: NOW, failureCode: null }],
  });
}

describe('mergeAvailability', () => {
  it('of one view is that view', () => {
    const main = buildAvailability();
    expect(mergeAvailability(main, [])).toEqual(main);
  });

  it('lists groups, replicas and databases once, and every instance that was asked', () => {
    const merged = mergeAvailability(buildAvailability(), [secondaryView()]);
    expect(merged.groups).toHaveLength(1);
    expect(merged.groups[0]?.replicas.map(({ serverName }) => serverName)).toEqual([
      'SQLNODE1',
      'SQLNODE2',
    ]);
    expect(merged.groups[0]?.replicas[1]?.databases).toHaveLength(1);
    expect(merged.viewpoints.map(({ serverName }) => serverName)).toEqual(['SQLNODE1', 'SQLNODE2']);
  });

  it('believes a replica about itself, and others where it says nothing', () => {
    const database = buildDatabaseReplica({ redoQueueKb: 64, logSendQueueKb: null });
    const view = secondaryView({
      synchronizationHealth: 'partiallyHealthy',
      databases: [database],
    });
    const [, replica] = mergeAvailability(buildAvailability(), [view]).groups[0]?.replicas ?? [];
    expect(replica).toMatchObject({
      synchronizationHealth: 'partiallyHealthy',
      operationalState: 'online',
      seenFrom: 'SQLNODE2',
      isToldByItself: true,
      databases: [{ redoQueueKb: 64, logSendQueueKb: 0 }],
    });
  });

  it('does not let a view that sees nothing of a replica hide what another sees', () => {
    const [primary] =
      mergeAvailability(secondaryView(), [buildAvailability()]).groups[0]?.replicas ?? [];
    expect(primary).toMatchObject({ role: 'primary', isConnected: true, seenFrom: 'SQLNODE1' });
  });

  it('does not explain a suspension that is over by the reason that another still has', () => {
    const suspended = buildDatabaseReplica({ isSuspended: true, suspendReason: 'user' });
    const main = buildAvailability([
      buildGroup({ replicas: [buildPrimary(), buildReplica({ databases: [suspended] })] }),
    ]);
    const [, replica] = mergeAvailability(main, [secondaryView()]).groups[0]?.replicas ?? [];
    expect(replica?.databases).toMatchObject([{ isSuspended: false, suspendReason: null }]);
  });

  it.each([
    ['agree', 'sqlnode1', 'SQLNODE1', []],
    ['contradict each other', 'SQLNODE2', null, ['SQLNODE1', 'SQLNODE2']],
    ['do not both tell', null, 'SQLNODE1', []],
  ])('when instances %s about the primary', (_case, claimed, primaryReplica, claimedPrimaries) => {
    const merged = mergeAvailability(buildAvailability(), [secondaryView({}, claimed)]);
    expect(merged.groups).toMatchObject([{ primaryReplica, claimedPrimaries }]);
  });

  it('adds groups that only another instance hosts, and none for one that did not answer', () => {
    const other = buildAvailability([buildGroup({ id: 'OTHER', name: 'AG-OTHER' })]);
    const silent = buildAvailability([], {
      viewpoints: [{ serverName: 'SQLNODE3', isMain: false, readAt: null, failureCode: 'refused' }],
    });
    const merged = mergeAvailability(buildAvailability(), [other, silent]);
    expect(merged.groups.map(({ name }) => name)).toEqual(['AG-ETL', 'AG-OTHER']);
    expect(merged.viewpoints.at(-1)).toMatchObject({ failureCode: 'refused' });
  });
});
