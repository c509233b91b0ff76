import { beforeAll, describe, expect, test } from 'vitest';
import { allReads } from '../catalog-queries';
import { clock } from '../queries/clock';
import { identity, memberships, objectRights, serverRights, wantedColumns } from '../queries/probe';
import { source } from '../queries/source';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import { READER } from './fixture-rows';
import type { SqlBackend, SsisRole } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('probe-object-rights', () => {
  const query = objectRights(['catalog.executions', 'internal.tasks', 'internal.no_such_table']);

  test('says 1 for the public view, and not for a table without a grant or that does not exist', async () => {
    const { rows } = await ask(backend, query, { user: READER });
    expect(rows.map((row) => [row.object_name, row.can_select === 1])).toEqual([
      ['catalog.executions', true],
      ['internal.tasks', false],
      ['internal.no_such_table', false],
    ]);
  });

  test('says 1 for a table as soon as it is granted', async () => {
    const { rows } = await backend.rolledBack(async () => {
      await backend.run(`GRANT SELECT ON OBJECT::internal.tasks TO ${READER};`);
      return ask(backend, query, { user: READER });
    });
    expect(rows).toContainEqual({ object_name: 'internal.tasks', can_select: 1 });
  });

  test('says 1 to a sysadmin for every object that a query reads', async () => {
    const { rows } = await ask(backend, objectRights(Object.keys(allReads())));
    expect(rows.filter((row) => row.can_select !== 1)).toEqual([]);
  });
});

describe('probe-columns', () => {
  test('finds every column that a query reads', async () => {
    const { rows } = await ask(backend, wantedColumns(allReads()));
    expect(rows.filter((row) => row.column_length === null)).toEqual([]);
  });

  test('says NULL for a column that is not there', async () => {
    const query = wantedColumns({ 'internal.tasks': ['TaskId', 'CandidateWorkerAgentId'] });
    const { rows } = await backend.rolledBack(async () => {
      await backend.run('ALTER TABLE internal.tasks DROP COLUMN CandidateWorkerAgentId;');
      return ask(backend, query);
    });
    expect(rows.map((row) => [row.column_name, row.column_length !== null])).toEqual([
      ['TaskId', true],
      ['CandidateWorkerAgentId', false],
    ]);
  });

  test('says NULL, too, for a column of a table that the login may not see', async () => {
    const query = wantedColumns({ 'internal.tasks': ['TaskId'], 'catalog.executions': ['status'] });
    const { rows } = await ask(backend, query, { user: READER });
    expect(rows.map((row) => [row.object_name, row.column_length !== null])).toEqual([
      ['internal.tasks', false],
      ['catalog.executions', true],
    ]);
  });
});

describe('probe-memberships', () => {
  test.each<SsisRole>(['ssis_admin', 'ssis_logreader', 'ssis_cluster_executor'])(
    'tells %s from the other roles',
    async (role) => {
      const { rows } = await asMemberOf(backend, [role], () =>
        ask(backend, memberships, { user: READER }),
      );
      const none = { ssis_admin: 0, ssis_logreader: 0, ssis_cluster_executor: 0 };
      expect(rows).toMatchObject([{ ...none, [role]: 1 }]);
      expect(rows[0]?.sysadmin).not.toBe(1);
    },
  );

  test('says NULL where the catalog has no such role', async () => {
    const { rows } = await backend.rolledBack(async () => {
      await backend.run('DROP ROLE ssis_cluster_executor;');
      return ask(backend, memberships, { user: READER });
    });
    expect(rows).toMatchObject([{ ssis_logreader: 0, ssis_cluster_executor: null }]);
  });

  test('knows a sysadmin, and knows it again after a run as somebody else', async () => {
    await ask(backend, memberships, { user: READER });
    const { rows } = await ask(backend, memberships);
    expect(rows).toMatchObject([{ sysadmin: 1 }]);
  });
});

test('probe-server-rights says yes to a sysadmin and not to a user of one database', async () => {
  const sysadmin = await ask(backend, serverRights);
  expect(sysadmin.rows).toMatchObject([{ view_server_state: 1 }]);
  const reader = await ask(backend, serverRights, { user: READER });
  expect(reader.rows[0]?.view_server_state).not.toBe(1);
});

test('probe-identity names the version of the server and the one who asks', async () => {
  const { rows } = await ask(backend, identity, { user: READER });
  expect(rows[0]?.user_name).toBe(READER);
  expect(rows[0]?.product_version).toMatch(/^\d+\.\d+\.\d+/);
});

test('source names the server and a database that can be written, outside of any availability group', async () => {
  const { rows } = await ask(backend, source, { user: READER });
  expect(rows).toMatchObject([
    { updateability: 'READ_WRITE', replica_id: null, is_primary_replica: null },
  ]);
  expect(rows[0]?.server_name).toBeTruthy();
  expect(rows[0]?.database_name).toBeTruthy();
});

test('clock tells the same instant as a value and as text', async () => {
  const { rows } = await ask(backend, clock);
  const [answer] = rows;
  const instantOfText = Date.parse(answer?.sql_clock_text ?? '');
  expect(Math.abs(instantOfText - Number(answer?.sql_clock))).toBeLessThan(60_000);
});
