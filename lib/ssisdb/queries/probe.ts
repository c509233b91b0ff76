import { z } from 'zod';
import { defineQuery, type Query, type Reads } from '../define-query';
import { bit, int, text } from '../row-types';

/** Who answers, and who asks. */
export const identity = defineQuery({
  name: 'probe-identity',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion')) AS product_version,
       USER_NAME() AS user_name, ORIGINAL_LOGIN() AS login_name`,
  row: z.object({
    product_version: text.nullable(),
    user_name: text.nullable(),
    login_name: text.nullable(),
  }),
});

/** Role memberships as the catalog views themselves test them (ssisdb.md 1): 1, 0, or NULL where there is no such role. */
export const memberships = defineQuery({
  name: 'probe-memberships',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT IS_SRVROLEMEMBER('sysadmin') AS sysadmin,
       IS_MEMBER('ssis_admin') AS ssis_admin,
       IS_MEMBER('ssis_cluster_executor') AS ssis_cluster_executor,
       IS_MEMBER('ssis_logreader') AS ssis_logreader`,
  row: z.object({
    sysadmin: int.nullable(),
    ssis_admin: int.nullable(),
    ssis_cluster_executor: int.nullable(),
    ssis_logreader: int.nullable(),
  }),
});

/**
 * Rights on the server: 1, 0, or NULL where this version has no such right. sys.fn_hadr_is_primary_replica is documented to
 * need the first on every version, sys.dm_hadr_* the first up to SQL Server 2019 and the second from 2022 on.
 * https://learn.microsoft.com/sql/t-sql/functions/has-perms-by-name-transact-sql
 */
export const serverRights = defineQuery({
  name: 'probe-server-rights',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE') AS view_server_state,
       HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER PERFORMANCE STATE') AS view_server_performance_state,
       HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW ANY DEFINITION') AS view_any_definition`,
  row: z.object({
    view_server_state: int.nullable(),
    view_server_performance_state: int.nullable(),
    view_any_definition: int.nullable(),
  }),
});

/**
 * What everyone may know of the instance; none of it changes without a restart, or a move to another node.
 * https://learn.microsoft.com/sql/t-sql/functions/serverproperty-transact-sql
 */
export const instanceFacts = defineQuery({
  name: 'probe-instance-facts',
  timeoutMs: 5_000,
  part: 'instance',
  reads: {},
  params: {},
  sql: () => `SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ServerName')) AS server_name,
       CONVERT(nvarchar(128), SERVERPROPERTY('ComputerNamePhysicalNetBIOS')) AS computer_name,
       CONVERT(nvarchar(128), SERVERPROPERTY('Edition')) AS edition,
       CONVERT(bit, SERVERPROPERTY('IsHadrEnabled')) AS is_hadr_enabled,
       CONVERT(bit, SERVERPROPERTY('IsClustered')) AS is_clustered,
       CONVERT(bit, SERVERPROPERTY('IsIntegratedSecurityOnly')) AS is_integrated_security_only`,
  row: z.object({
    server_name: text.nullable(),
    computer_name: text.nullable(),
    edition: text.nullable(),
    is_hadr_enabled: bit.nullable(),
    is_clustered: bit.nullable(),
    is_integrated_security_only: bit.nullable(),
  }),
});

const objectRightRow = z.object({ object_name: text, can_select: int.nullable() });

/** Whether the login may SELECT from each object: 1, or 0 or NULL where it may not, or where there is no such object. */
export function objectRights(objects: readonly string[]): Query<z.infer<typeof objectRightRow>> {
  return defineQuery({
    name: 'probe-object-rights',
    timeoutMs: 5_000,
    reads: {},
    params: {},
    sql: () =>
      objects
        .map(
          (object) =>
            `SELECT '${object}' AS object_name, HAS_PERMS_BY_NAME('${object}', 'OBJECT', 'SELECT') AS can_select`,
        )
        .join('\nUNION ALL\n'),
    row: objectRightRow,
  });
}

const columnRow = z.object({ object_name: text, column_name: text, column_length: int.nullable() });

/** Which of the wanted columns exist: their length, or NULL where there is none or it may not be seen. */
export function wantedColumns(reads: Reads): Query<z.infer<typeof columnRow>> {
  const pairs = Object.entries(reads).flatMap(([object, columns]) =>
    columns.map((column) => ({ object, column })),
  );
  return defineQuery({
    name: 'probe-columns',
    timeoutMs: 5_000,
    reads: {},
    params: {},
    sql: () =>
      pairs
        .map(
          ({ object, column }) =>
            `SELECT '${object}' AS object_name, '${column}' AS column_name, COL_LENGTH('${object}', '${column}') AS column_length`,
        )
        .join('\nUNION ALL\n'),
    row: columnRow,
  });
}

const serverColumnRow = z.object({ object_name: text, column_name: text, column_count: int });

/** Which of the wanted columns of system views exist: COL_LENGTH is only documented for tables, sys.all_columns has both. */
export function serverColumns(reads: Reads): Query<z.infer<typeof serverColumnRow>> {
  const pairs = Object.entries(reads).flatMap(([object, columns]) =>
    columns.map((column) => ({ object, column })),
  );
  return defineQuery({
    name: 'probe-server-columns',
    timeoutMs: 5_000,
    reads: {},
    params: {},
    sql: () =>
      pairs
        .map(
          ({ object, column }) =>
            `SELECT '${object}' AS object_name, '${column}' AS column_name, (SELECT COUNT(c.column_id) FROM sys.all_columns AS c WHERE c.object_id = OBJECT_ID('${object}') AND c.name = '${column}') AS column_count`,
        )
        .join('\nUNION ALL\n'),
    row: serverColumnRow,
  });
}
