import { beforeAll, describe, expect, test } from 'vitest';
import { workerAgents, workerAgentsUnfiltered } from '../queries/worker-agents';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import { NAMED_WORKER_ID, READER, WORKER_COUNT } from './fixture-rows';
import type { SqlBackend, SsisRole } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('worker-agents', () => {
  test.each<[string, readonly SsisRole[]]>([
    ['a login in no role', []],
    ['a login in ssis_logreader only', ['ssis_logreader']],
  ])('shows %s zero workers and no error, so that zero means nothing', async (_, roles) => {
    const { rows } = await asMemberOf(backend, roles, () =>
      ask(backend, workerAgents, { user: READER }),
    );
    expect(rows).toEqual([]);
  });

  test.each<SsisRole>(['ssis_cluster_executor', 'ssis_admin'])(
    'shows a member of %s every worker',
    async (role) => {
      const { rows } = await asMemberOf(backend, [role], () =>
        ask(backend, workerAgents, { user: READER }),
      );
      expect(rows).toHaveLength(WORKER_COUNT);
    },
  );

  test('shows a sysadmin every worker', async () => {
    expect((await ask(backend, workerAgents)).rows).toHaveLength(WORKER_COUNT);
  });

  test('keeps names that are not ASCII, the fraction of a second, and NULL for what was never set', async () => {
    const { rows } = await ask(backend, workerAgents);
    expect(rows.find((worker) => worker.WorkerAgentId === NAMED_WORKER_ID)).toEqual({
      WorkerAgentId: NAMED_WORKER_ID,
      IsEnabled: true,
      DisplayName: 'etl-01',
      Description: "The night shift's worker",
      MachineName: 'ETL-01',
      Tags: 'Göteborg, 夜间',
      UserAccount: 'NT Service\\SSISScaleOutWorker150',
      LastOnlineTime: new Date('2026-11-20T21:59:30.123Z'),
    });
    expect(rows.find((worker) => !worker.IsEnabled)).toMatchObject({
      DisplayName: null,
      MachineName: null,
      UserAccount: null,
    });
  });
});

describe('worker-agents-unfiltered', () => {
  test('shows every worker to a login in no role that was granted the table', async () => {
    const { rows } = await backend.rolledBack(async () => {
      await backend.run(`GRANT SELECT ON OBJECT::internal.worker_agents TO ${READER};`);
      return ask(backend, workerAgentsUnfiltered, { user: READER });
    });
    expect(rows).toHaveLength(WORKER_COUNT);
  });

  test('is refused with an error, not with zero rows, without the grant', async () => {
    const answer = asMemberOf(backend, ['ssis_logreader', 'ssis_cluster_executor'], () =>
      ask(backend, workerAgentsUnfiltered, { user: READER }),
    );
    await expect(answer).rejects.toThrow(/permission (was )?denied/i);
  });
});
