import type { FaultName } from '../faults';

/** What a login may do in the simulated SSISDB. */
export type Rights = {
  isSysadmin: boolean;
  roles: readonly ('ssis_admin' | 'ssis_cluster_executor' | 'ssis_logreader')[];
  /** Tables of the schema internal that SELECT was granted on; every view in catalog is public (ssisdb.md 1). */
  grantedTables: readonly string[];
  canViewServerState: boolean;
  /** VIEW SERVER PERFORMANCE STATE, which VIEW SERVER STATE includes. */
  canViewPerformanceState: boolean;
  /** VIEW ANY DEFINITION. */
  canViewDefinitions: boolean;
};

/** What the documentation asks for: two roles without write access, SELECT on five tables, and two rights on the server. */
export const DEFAULT_RIGHTS: Rights = {
  isSysadmin: false,
  roles: ['ssis_cluster_executor', 'ssis_logreader'],
  grantedTables: [
    'internal.tasks',
    'internal.tasks_history',
    'internal.job_worker_agents',
    'internal.worker_agents',
    'internal.executions',
  ],
  canViewServerState: false,
  canViewPerformanceState: true,
  canViewDefinitions: true,
};

const FORBIDDEN_TABLE = 'internal.tasks';

const WITHOUT_STATES = { canViewServerState: false, canViewPerformanceState: false };

/** Rights as the instance's own functions tell them. */
export function statedRights(rights: Rights, faults: ReadonlySet<FaultName>): Rights {
  const withoutRoles = faults.has('zero-rows')
    ? { ...withoutTable(rights, 'internal.worker_agents'), isSysadmin: false, roles: [] }
    : rights;
  const onServer = {
    ...withoutRoles,
    ...(faults.has('hidden-groups') && { isSysadmin: false, canViewDefinitions: false }),
    ...(faults.has('denied-states') && { isSysadmin: false, ...WITHOUT_STATES }),
  };
  return faults.has('permission-denied') ? withoutTable(onServer, FORBIDDEN_TABLE) : onServer;
}

/** Rights as they are when a statement runs. */
export function effectiveRights(rights: Rights, faults: ReadonlySet<FaultName>): Rights {
  const stated = statedRights(rights, faults);
  return faults.has('revoked-after-probe') ? withoutTable(stated, FORBIDDEN_TABLE) : stated;
}

function withoutTable(rights: Rights, table: string): Rights {
  return {
    ...rights,
    isSysadmin: false,
    grantedTables: rights.grantedTables.filter((granted) => granted !== table),
  };
}

/** Whether an object, in lower case, may be read. */
export function maySelect(rights: Rights, object: string): boolean {
  return (
    rights.isSysadmin || object.startsWith('catalog.') || rights.grantedTables.includes(object)
  );
}

/** Whether sys.dm_hadr_* may be read; this server is of a version that asks for the narrower right. */
export function seesStates(rights: Rights): boolean {
  return rights.isSysadmin || rights.canViewServerState || rights.canViewPerformanceState;
}

/** Whether the definitions of availability groups are visible; otherwise their views are empty, without an error. */
export function seesDefinitions({ isSysadmin, canViewDefinitions }: Rights): boolean {
  return isSysadmin || canViewDefinitions;
}

/** The filter inside catalog.worker_agents: no role, no rows, no error (ssisdb.md 0.1). */
export function seesWorkerAgents({ isSysadmin, roles }: Rights): boolean {
  return isSysadmin || roles.includes('ssis_admin') || roles.includes('ssis_cluster_executor');
}

/** The filter inside catalog.executions, for a login that started none of them (ssisdb.md 1). */
export function seesExecutions({ isSysadmin, roles }: Rights): boolean {
  return isSysadmin || roles.includes('ssis_admin') || roles.includes('ssis_logreader');
}
