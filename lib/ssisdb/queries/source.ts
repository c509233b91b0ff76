import { z } from 'zod';
import { defineQuery } from '../define-query';
import { bit, guid, text } from '../row-types';

/**
 * Which instance answered, and in which role. Without VIEW SERVER STATE the role follows from sys.databases.replica_id
 * (set for a database in an availability group) and Updateability; both are visible to everyone for their own database.
 * https://learn.microsoft.com/sql/relational-databases/system-functions/sys-fn-hadr-is-primary-replica-transact-sql
 */
export const source = defineQuery({
  name: 'source',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: (shape) => `SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ServerName')) AS server_name,
       DB_NAME() AS database_name,
       CONVERT(nvarchar(60), DATABASEPROPERTYEX(DB_NAME(), 'Updateability')) AS updateability,
       (SELECT d.replica_id FROM sys.databases AS d WHERE d.name = DB_NAME()) AS replica_id,
       ${
         shape.canViewServerState
           ? 'sys.fn_hadr_is_primary_replica(DB_NAME())'
           : 'CAST(NULL AS bit)'
       } AS is_primary_replica`,
  row: z.object({
    server_name: text.nullable(),
    database_name: text.nullable(),
    updateability: text.nullable(),
    replica_id: guid.nullable(),
    is_primary_replica: bit.nullable(),
  }),
});
