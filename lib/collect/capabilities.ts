import type { InstanceFacts } from '@/lib/domain/instance-facts';
import { DOCUMENTED_SHAPE, type CatalogShape } from '@/lib/ssisdb/catalog-shape';
import { allReads } from '@/lib/ssisdb/catalog-queries';
import type { RowOf } from '@/lib/ssisdb/define-query';
import {
  identity,
  instanceFacts,
  memberships,
  objectRights,
  serverColumns,
  serverRights,
  wantedColumns,
} from '@/lib/ssisdb/queries/probe';
import { OPTIONAL_SERVER_COLUMNS } from '@/lib/ssisdb/server-queries';
import { concernsConnection, sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import { runTogether, type RunContext } from './run-together';

export type Membership = 'sysadmin' | 'ssis_admin' | 'ssis_cluster_executor' | 'ssis_logreader';

/** Rights on the server that availability groups take; null: not tested. */
export type ServerRights = {
  /** VIEW ANY DEFINITION: without it, groups and listeners are hidden and no error says so. */
  viewDefinitions: boolean | null;
  /** VIEW SERVER STATE, or its part that SQL Server 2022 asks for. */
  viewStates: boolean | null;
};

/** What this login can see in this SSISDB, as tested. Null always means that the test itself gave no answer. */
export type Capabilities = {
  testedAt: Date;
  productVersion: string | null;
  userName: string | null;
  /** The login on the server, which rights on the server are granted to. */
  loginName: string | null;
  memberships: Record<Membership, boolean | null>;
  /** True: SELECT granted; false: not granted; null: no such object, or not tested. */
  objectRights: ReadonlyMap<string, boolean | null>;
  areObjectRightsKnown: boolean;
  serverRights: ServerRights;
  instance: Result<InstanceFacts>;
  /** False when a part of the probe failed, and something above is unknown for that reason only. */
  isComplete: boolean;
  missingColumns: ReadonlyMap<string, readonly string[]>;
  shape: CatalogShape;
};

const UNTESTED_MEMBERSHIPS: Capabilities['memberships'] = {
  sysadmin: null,
  ssis_admin: null,
  ssis_cluster_executor: null,
  ssis_logreader: null,
};

type Memberships = Pick<Capabilities, 'memberships'>;

/** True when the login is proven to be in one of the roles. */
export function isInAny({ memberships: tested }: Memberships, roles: readonly Membership[]) {
  return roles.some((role) => tested[role] === true);
}

/** True when the login is proven to be in none of the roles; neither this nor `isInAny` when that was not tested. */
export function isInNone({ memberships: tested }: Memberships, roles: readonly Membership[]) {
  return roles.every((role) => tested[role] === false);
}

/**
 * Tests rights and columns with the instance's own functions (ssisdb.md 12). A part of the probe that fails leaves its
 * answers unknown; a failure of the connection, or of every part, fails the probe.
 */
export async function probeCapabilities(
  context: Omit<RunContext, 'shape'>,
): Promise<Result<Capabilities>> {
  const reads = allReads();
  const answers = await runTogether(
    'probe',
    {
      identity,
      memberships,
      serverRights,
      objectRights: objectRights(Object.keys(reads)),
      columns: wantedColumns(reads),
      instanceFacts,
      serverColumns: serverColumns(OPTIONAL_SERVER_COLUMNS),
    },
    {},
    { ...context, shape: DOCUMENTED_SHAPE },
  );
  const failed = Object.values(answers).filter((answer) => !answer.ok);
  const lost = failed.find(({ failure }) => concernsConnection(failure));
  if (lost) return lost;
  if (!answers.identity.ok && failed.length === Object.keys(answers).length) {
    return answers.identity;
  }
  const who = firstRow(answers.identity);
  const roles = firstRow(answers.memberships);
  const rights = firstRow(answers.serverRights);
  const missingColumns = findMissingColumns(answers.columns.ok ? answers.columns.value : []);
  const missingServerColumns = (answers.serverColumns.ok ? answers.serverColumns.value : [])
    .filter(({ column_count }) => column_count === 0)
    .map(({ object_name, column_name }) => `${object_name}.${column_name}`);
  return {
    ok: true,
    value: {
      testedAt: new Date(),
      productVersion: who?.product_version ?? null,
      userName: who?.user_name ?? null,
      loginName: who?.login_name ?? null,
      memberships: roles
        ? {
            sysadmin: isOne(roles.sysadmin),
            ssis_admin: isOne(roles.ssis_admin),
            ssis_cluster_executor: isOne(roles.ssis_cluster_executor),
            ssis_logreader: isOne(roles.ssis_logreader),
          }
        : UNTESTED_MEMBERSHIPS,
      objectRights: new Map(
        (answers.objectRights.ok ? answers.objectRights.value : []).map((row) => [
          row.object_name,
          row.can_select === null ? null : row.can_select === 1,
        ]),
      ),
      areObjectRightsKnown: answers.objectRights.ok,
      serverRights: toServerRights(rights),
      instance: toInstanceFacts(answers.instanceFacts),
      isComplete: failed.length === 0,
      missingColumns,
      shape: {
        hasColumn: (object, column) =>
          !missingColumns.get(object)?.includes(column) &&
          !missingServerColumns.includes(`${object}.${column}`),
        canViewServerState: rights?.view_server_state === 1,
      },
    },
  };
}

function firstRow<Row>(answer: Result<Row[]>): Row | undefined {
  return answer.ok ? answer.value[0] : undefined;
}

/** IS_MEMBER gives NULL where there is no such role: nobody is in it. */
function isOne(value: number | null): boolean {
  return value === 1;
}

/** The narrower right of 2022 does not exist before, and comes with the wider one. */
function toServerRights(row: RowOf<typeof serverRights> | undefined): ServerRights {
  if (!row) return { viewDefinitions: null, viewStates: null };
  return {
    viewDefinitions: row.view_any_definition === 1,
    viewStates: row.view_server_state === 1 || row.view_server_performance_state === 1,
  };
}

function toInstanceFacts(answer: Result<RowOf<typeof instanceFacts>[]>): Result<InstanceFacts> {
  if (!answer.ok) return answer;
  const [row] = answer.value;
  if (!row) {
    const facts = { query: instanceFacts.name, detail: 'no row' };
    return { ok: false, failure: sqlFailure('rowShape', facts) };
  }
  return {
    ok: true,
    value: {
      serverName: row.server_name,
      computerName: row.computer_name,
      edition: row.edition,
      isHadrEnabled: row.is_hadr_enabled,
      isFailoverClusterInstance: row.is_clustered,
      isIntegratedSecurityOnly: row.is_integrated_security_only,
    },
  };
}

type ColumnRow = { object_name: string; column_name: string; column_length: number | null };

/** COL_LENGTH is NULL for a missing column and for an object that may not be seen; only the first is a missing column. */
function findMissingColumns(rows: readonly ColumnRow[]): Map<string, string[]> {
  const visibleObjects = new Set(
    rows.filter((row) => row.column_length !== null).map((row) => row.object_name),
  );
  const missing = new Map<string, string[]>();
  for (const row of rows) {
    if (row.column_length !== null || !visibleObjects.has(row.object_name)) continue;
    missing.set(row.object_name, [...(missing.get(row.object_name) ?? []), row.column_name]);
  }
  return missing;
}
