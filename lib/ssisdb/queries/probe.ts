import { z } from 'zod';
import { defineQuery, type Query, type Reads } from '../define-query';
import { int, text } from '../row-types';

/** Who answers, and who asks. */
export const identity = defineQuery({
  name: 'probe-identity',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion')) AS product_version,
       USER_NAME() AS user_name`,
  row: z.object({ product_version: text.nullable(), user_name: text.nullable() }),
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
 * The server-wide right that sys.fn_hadr_is_primary_replica is documented to need, on every version.
 * https://learn.microsoft.com/sql/t-sql/functions/has-perms-by-name-transact-sql
 */
export const serverRights = defineQuery({
  name: 'probe-server-rights',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE') AS view_server_state`,
  row: z.object({ view_server_state: int.nullable() }),
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
