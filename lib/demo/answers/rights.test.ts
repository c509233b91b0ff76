import { describe, expect, it } from 'vitest';
import { newestExecutions } from '@/lib/ssisdb/queries/executions';
import { jobAssignments, liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import { memberships, objectRights, serverRights, wantedColumns } from '@/lib/ssisdb/queries/probe';
import { workerAgents, workerAgentsUnfiltered } from '@/lib/ssisdb/queries/worker-agents';
import type { FaultName } from '../faults';
import { askRows, buildInstance, withFaults } from './ask';
import { DEFAULT_RIGHTS, type Rights } from './rights';

const OBJECTS = ['internal.tasks', 'internal.worker_agents', 'catalog.worker_agents', 'no.such'];

function canSelect(rights: Rights, ...faults: FaultName[]): unknown[] {
  const instance = buildInstance({ rights, faults: withFaults(...faults) });
  return askRows(objectRights(OBJECTS), instance).map((row) => row.can_select);
}

describe('what the login may do', () => {
  it('is told by the probe: granted, not granted, or no such object', () => {
    expect(canSelect(DEFAULT_RIGHTS)).toEqual([1, 1, 1, null]);
    expect(canSelect({ ...DEFAULT_RIGHTS, grantedTables: [] })).toEqual([0, 0, 1, null]);
    expect(canSelect({ ...DEFAULT_RIGHTS, grantedTables: [], isSysadmin: true })).toEqual([
      1,
      1,
      1,
      null,
    ]);
  });

  it('decides whether the columns of an object are shown', () => {
    const rights = { ...DEFAULT_RIGHTS, grantedTables: [] };
    const columns = wantedColumns({
      'internal.tasks': ['TaskId'],
      'catalog.executions': ['status'],
    });
    const rows = askRows(columns, buildInstance({ rights }));
    expect(rows.map((row) => row.column_length)).toEqual([null, 4]);
  });

  it('is what memberships and server rights say', () => {
    const rights: Rights = { ...DEFAULT_RIGHTS, roles: ['ssis_admin'], canViewServerState: true };
    const instance = buildInstance({ rights });
    expect(askRows(memberships, instance)).toEqual([
      { sysadmin: 0, ssis_admin: 1, ssis_cluster_executor: 0, ssis_logreader: 0 },
    ]);
    expect(askRows(serverRights, instance)[0]).toMatchObject({ view_server_state: 1 });
  });

  it.each<[Rights['roles'], boolean, boolean]>([
    [['ssis_admin'], true, true],
    [['ssis_cluster_executor'], true, false],
    [['ssis_logreader'], false, true],
    [[], false, false],
  ])(
    'filters the views silently: %j sees workers %s, executions %s',
    (roles, workers, executions) => {
      const instance = buildInstance({ rights: { ...DEFAULT_RIGHTS, roles } });
      expect(askRows(workerAgents, instance).length > 0).toBe(workers);
      expect(askRows(newestExecutions, instance).length > 0).toBe(executions);
      expect(askRows(workerAgentsUnfiltered, instance).length).toBeGreaterThan(0);
    },
  );

  it('refuses a table that was not granted with 229', () => {
    const instance = buildInstance({ rights: { ...DEFAULT_RIGHTS, grantedTables: [] } });
    expect(() => askRows(workerAgentsUnfiltered, instance)).toThrow(
      expect.objectContaining({ number: 229 }),
    );
  });
});

describe('faults of rights', () => {
  it('permission-denied: the probe says no, and reading internal.tasks fails with 229', () => {
    expect(canSelect(DEFAULT_RIGHTS, 'permission-denied')).toEqual([0, 1, 1, null]);
    const instance = buildInstance({ faults: withFaults('permission-denied') });
    for (const query of [liveTasks, jobAssignments]) {
      expect(() => askRows(query, instance)).toThrow(
        expect.objectContaining({ number: 229, message: expect.stringContaining("'tasks'") }),
      );
    }
    expect(askRows(workerAgents, instance).length).toBeGreaterThan(0);
  });

  it('revoked-after-probe: the probe says yes, and reading internal.tasks fails with 229', () => {
    expect(canSelect(DEFAULT_RIGHTS, 'revoked-after-probe')).toEqual([1, 1, 1, null]);
    const instance = buildInstance({ faults: withFaults('revoked-after-probe') });
    expect(() => askRows(liveTasks, instance)).toThrow(expect.objectContaining({ number: 229 }));
  });

  it('zero-rows: no role, no rows, no error; the table behind the view is denied', () => {
    const instance = buildInstance({ faults: withFaults('zero-rows') });
    expect(askRows(workerAgents, instance)).toEqual([]);
    expect(askRows(memberships, instance)).toEqual([
      { sysadmin: 0, ssis_admin: 0, ssis_cluster_executor: 0, ssis_logreader: 0 },
    ]);
    expect(canSelect(DEFAULT_RIGHTS, 'zero-rows')).toEqual([1, 0, 1, null]);
  });
});
