import { describe, expect, it } from 'vitest';
import {
  buildAvailability,
  buildDatabaseReplica,
  buildGroup,
} from '@/lib/testing/build-availability';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { estimateDataLossMs, estimateRedoMs, primaryReplicaOf } from './availability-estimates';
import { placeOfDatabase } from './place-of-database';
import { GROUP_DEFINITIONS } from './availability-data';

describe('estimateDataLossMs', () => {
  it.each([
    ['both at the same commit', NOW, NOW, 0],
    ['the secondary behind', NOW, secondsAgo(9), 9_000],
    ['the secondary ahead, read a moment later', secondsAgo(1), NOW, 0],
    ['the primary unknown', null, NOW, null],
    ['the secondary unknown', NOW, null, null],
  ])('with %s', (_case, primary, secondary, lossMs) => {
    const at = (lastCommitAt: Date | null) => buildDatabaseReplica({ lastCommitAt });
    expect(estimateDataLossMs(at(primary), at(secondary))).toBe(lossMs);
  });
});

describe('estimateRedoMs', () => {
  it.each([
    ['a queue and a rate', 1_000, 500, 2_000],
    ['no queue', 0, 0, 0],
    ['no queue, and no rate told', 0, null, 0],
    ['a queue while nothing is redone', 1_000, 0, null],
    ['a queue and no rate told', 1_000, null, null],
    ['no queue told', null, 500, null],
  ])('with %s', (_case, redoQueueKb, redoRateKbPerSecond, redoMs) => {
    const database = buildDatabaseReplica({ redoQueueKb, redoRateKbPerSecond });
    expect(estimateRedoMs(database)).toBe(redoMs);
  });
});

it('the primary is found by its name in any case, and unknown when instances disagree', () => {
  const named = buildGroup({ primaryReplica: 'sqlnode1' });
  expect(primaryReplicaOf(named)?.serverName).toBe('SQLNODE1');
  expect(primaryReplicaOf(buildGroup({ primaryReplica: null }))).toBeNull();
});

describe('placeOfDatabase', () => {
  it('prefers the group that holds the database to the distributed one around it', () => {
    const distributed = buildGroup({ id: 'D', name: 'A-DAG', isDistributed: true });
    const found = placeOfDatabase(buildAvailability([distributed, buildGroup()]), 'ssisdb');
    expect(found).toMatchObject({ place: 'inGroup', group: { name: 'AG-ETL' } });
  });

  it('is unknown, not nowhere, while groups may be hidden', () => {
    const groups = [buildGroup({ databaseNames: ['Reports'] })];
    expect(placeOfDatabase(buildAvailability(groups), 'SSISDB')).toEqual({ place: 'noGroup' });
    const hidden = [{ object: GROUP_DEFINITIONS, grant: 'GRANT' }];
    expect(placeOfDatabase(buildAvailability(groups, { hidden }), 'SSISDB')).toEqual({
      place: 'unknown',
    });
  });
});
