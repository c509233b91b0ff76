import { beforeAll, expect, test } from 'vitest';
import type { CatalogShape } from '../catalog-shape';
import { executionsAfter, executionsById, newestExecutions } from '../queries/executions';
import { liveTasks } from '../queries/live-tasks';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import type { SqlBackend } from './sql-backend';

const OLD_CATALOG: CatalogShape = { hasColumn: () => false, canViewServerState: false };

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

test('live-tasks answers in the same columns, with NULL, where tasks have no CandidateWorkerAgentId', async () => {
  const today = await ask(backend, liveTasks);
  const before = await backend.rolledBack(async () => {
    await backend.run('ALTER TABLE internal.tasks DROP COLUMN CandidateWorkerAgentId;');
    return ask(backend, liveTasks, { shape: OLD_CATALOG });
  });
  expect(before.columns).toEqual(today.columns);
  expect(before.rows).toHaveLength(today.rows.length);
  expect(before.rows.map((row) => row.CandidateWorkerAgentId)).toEqual([null, null, null]);
});

test.each([newestExecutions, executionsAfter, executionsById])(
  '$name answers in the same columns, with NULL, where the view has neither worker nor count',
  async (query) => {
    const today = await ask(backend, query);
    const before = await backend.rolledBack(async () => {
      await backend.run('DROP VIEW catalog.executions;');
      await backend.run(`CREATE VIEW catalog.executions AS
SELECT e.execution_id, e.folder_name, e.project_name, e.package_name, o.status, o.created_time, o.start_time,
       o.end_time, o.caller_name, o.machine_name
FROM internal.executions AS e INNER JOIN internal.operations AS o ON o.operation_id = e.execution_id;`);
      return ask(backend, query, { shape: OLD_CATALOG });
    });
    expect(before.columns).toEqual(today.columns);
    expect(before.rows).toEqual(
      today.rows.map((row) => ({ ...row, worker_agent_id: null, executed_count: null })),
    );
  },
);

test('an optional column that is asked for where there is none is an error, not a NULL', async () => {
  const answer = backend.rolledBack(async () => {
    await backend.run('ALTER TABLE internal.tasks DROP COLUMN CandidateWorkerAgentId;');
    return ask(backend, liveTasks);
  });
  await expect(answer).rejects.toThrow(/CandidateWorkerAgentId/i);
});
