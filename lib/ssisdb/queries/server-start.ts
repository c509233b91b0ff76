import { z } from 'zod';
import { defineQuery } from '../define-query';
import { sqlInstant } from '../row-types';

/**
 * When SQL Server was started: tempdb is made anew then, and everyone may see its row. Both columns are local times of the
 * server, one hour off each other while its clock was changed between them.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-databases-transact-sql
 */
export const serverStart = defineQuery({
  name: 'server-start',
  timeoutMs: 5_000,
  reads: {},
  params: {},
  sql: () => `SELECT SYSDATETIME() AS local_now, d.create_date AS tempdb_created
FROM sys.databases AS d
WHERE d.name = N'tempdb'`,
  row: z.object({ local_now: sqlInstant, tempdb_created: sqlInstant }),
});
