import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Query } from '../define-query';
import { alwaysOnReplicas, logLogin } from '../queries/always-on-support';
import { availabilityGroups, availabilityReplicas } from '../queries/availability-groups';
import {
  availabilityReplicaStates,
  databaseReplicaStates,
  failoverClusterMembers,
} from '../queries/availability-states';
import { instanceFacts, serverColumns } from '../queries/probe';
import { DEFINITION_QUERIES, OPTIONAL_SERVER_COLUMNS, STATE_QUERIES } from '../server-queries';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

/** The rows are the fixture's; a real server has its own groups, or none. */
const isFixture = inject('sqlServer') === null;
const definitions: readonly Query[] = DEFINITION_QUERIES;
const states: readonly Query[] = STATE_QUERIES;

describe('a login without rights on the server', () => {
  test.each(definitions.map((query) => [query.name, query] as const))(
    'gets no row and no error from %s, so that none means nothing',
    async (_, query) => {
      expect((await ask(backend, query, { user: READER })).rows).toEqual([]);
    },
  );

  test.each(states.map((query) => [query.name, query] as const))(
    'is refused %s with an error',
    async (_, query) => {
      await expect(ask(backend, query, { user: READER })).rejects.toThrow(/permission/i);
    },
  );
});

test('everyone may know whether the feature is on, and how one may log in', async () => {
  const { rows } = await ask(backend, instanceFacts, { user: READER });
  expect(typeof rows[0]?.is_hadr_enabled).toBe('boolean');
  expect(typeof rows[0]?.is_integrated_security_only).toBe('boolean');
});

describe.runIf(isFixture)('on the fixture', () => {
  test('settings come with the units of the documentation', async () => {
    const groups = await ask(backend, availabilityGroups);
    expect(groups.rows).toMatchObject([
      { name: 'AG-ETL', health_check_timeout: 30_000, is_distributed: false, db_failover: true },
    ]);
    const replicas = await ask(backend, availabilityReplicas);
    expect(replicas.rows).toMatchObject([
      { replica_server_name: 'SQL-01', session_timeout: 10 },
      { replica_server_name: 'SQL-02', session_timeout: 10 },
    ]);
  });

  test('states that a primary cannot know of a remote replica are NULL, not zero', async () => {
    const { rows } = await ask(backend, availabilityReplicaStates);
    expect(rows).toMatchObject([
      { is_local: true, operational_state: 2, last_connect_error_number: null },
      { is_local: false, operational_state: null, last_connect_error_number: 35_206 },
    ]);
  });

  test('queues beyond 2^53 keep their digits', async () => {
    const { rows } = await ask(backend, databaseReplicaStates);
    expect(rows[1]).toMatchObject({
      log_send_queue_size: '9007199254740993',
      is_suspended: true,
      suspend_reason: 0,
      last_commit_time: new Date('2026-11-20T21:59:50Z'),
    });
  });

  test('members are nodes and witnesses', async () => {
    const { rows } = await ask(backend, failoverClusterMembers);
    expect(rows.map(({ member_type, member_state }) => [member_type, member_state])).toEqual([
      [0, 1],
      [0, 0],
      [2, 1],
    ]);
  });

  test('the SID of a login comes as SQL Server prints it', async () => {
    expect((await ask(backend, logLogin)).rows).toEqual([{ sid: '0xAB01' }]);
  });

  test('replicas with support for Always On are told to everyone', async () => {
    const { rows } = await ask(backend, alwaysOnReplicas, { user: READER });
    expect(rows).toEqual([{ server_name: 'SQL-01' }, { server_name: 'SQL-02' }]);
  });

  test('every optional column is found, and one that is not there is not', async () => {
    const { rows } = await ask(backend, serverColumns(OPTIONAL_SERVER_COLUMNS), { user: READER });
    expect(rows.filter(({ column_count }) => column_count !== 1)).toEqual([]);
    const none = await ask(
      backend,
      serverColumns({ 'sys.availability_groups': ['lease_timeout'] }),
    );
    expect(none.rows).toMatchObject([{ column_count: 0 }]);
  });
});
