import { describe, expect, it } from 'vitest';
import { availabilityGroups, availabilityReplicas } from '@/lib/ssisdb/queries/availability-groups';
import {
  availabilityReplicaStates,
  databaseReplicaStates,
} from '@/lib/ssisdb/queries/availability-states';
import { instanceFacts, serverRights } from '@/lib/ssisdb/queries/probe';
import { source } from '@/lib/ssisdb/queries/source';
import { DEFINITION_QUERIES, SERVER_QUERIES, STATE_QUERIES } from '@/lib/ssisdb/server-queries';
import type { Query } from '@/lib/ssisdb/define-query';
import { buildWorld } from '../simulation/build-world';
import { CALM_STORY } from '../simulation/calm-story';
import { askRows, buildInstance, withFaults } from './ask';

const definitions: readonly Query[] = DEFINITION_QUERIES;
const states: readonly Query[] = STATE_QUERIES;

describe('the availability groups of the busy cluster', () => {
  it('are two, on three replicas each', () => {
    const instance = buildInstance();
    expect(askRows(availabilityGroups, instance).map((row) => row.name)).toEqual([
      'AG-ETL',
      'AG-REPORTS',
    ]);
    expect(askRows(availabilityReplicas, instance)).toHaveLength(6);
  });

  it('are known to the primary of SSISDB, which knows the state of others only where it is primary', () => {
    const instance = buildInstance();
    const [{ server_name } = {}] = askRows(source, instance);
    expect(server_name).toBe('SQLPROD01');
    const rows = askRows(availabilityReplicaStates, instance);
    expect(rows.filter((row) => row.is_local)).toHaveLength(2);
    expect(rows).toHaveLength(4);
  });

  it('seen from a secondary are known as far as itself', () => {
    const instance = buildInstance({ faults: withFaults('read-only-replica') });
    expect(askRows(source, instance)[0]).toMatchObject({ server_name: 'SQLPROD02' });
    const etl = askRows(availabilityGroups, instance)[0]?.group_id;
    const rows = askRows(availabilityReplicaStates, instance);
    expect(rows.filter((row) => row.group_id === etl)).toMatchObject([{ is_local: true, role: 2 }]);
  });

  it('have last commits in the wall-clock time of the server', () => {
    const instance = buildInstance();
    const [{ last_commit_time } = {}] = askRows(databaseReplicaStates, instance);
    const offsetMs = Number(last_commit_time) - instance.nowMs;
    expect(Math.round(offsetMs / 3_600_000)).toBe(1);
  });
});

it('a cluster without availability groups says so, and has no row of them', () => {
  const world = buildWorld({ story: CALM_STORY, workerCount: 4 });
  const instance = buildInstance({ world });
  expect(askRows(instanceFacts, instance)).toMatchObject([{ is_hadr_enabled: false }]);
  for (const query of SERVER_QUERIES) expect(askRows(query, instance)).toEqual([]);
});

describe('faults of rights on the server', () => {
  it('hidden-groups: no row, no error, and the probe says no', () => {
    const instance = buildInstance({ faults: withFaults('hidden-groups') });
    for (const query of definitions) expect(askRows(query, instance)).toEqual([]);
    expect(askRows(availabilityReplicaStates, instance).length).toBeGreaterThan(0);
    expect(askRows(serverRights, instance)).toMatchObject([{ view_any_definition: 0 }]);
  });

  it('denied-states: error 300, and the probe says no', () => {
    const instance = buildInstance({ faults: withFaults('denied-states') });
    for (const query of states) {
      expect(() => askRows(query, instance)).toThrow(expect.objectContaining({ number: 300 }));
    }
    expect(askRows(availabilityGroups, instance)).toHaveLength(2);
    expect(askRows(serverRights, instance)).toMatchObject([{ view_server_performance_state: 0 }]);
  });

  it('windows-logins-only: the instance tells that no SQL login gets in', () => {
    const instance = buildInstance({ faults: withFaults('windows-logins-only') });
    expect(askRows(instanceFacts, instance)).toMatchObject([{ is_integrated_security_only: true }]);
  });
});
