import { z } from 'zod';
import { defineQuery } from '../define-query';
import { binaryHex, text } from '../row-types';

/** What enable_scaleout makes, and what the documents let workers write log messages with (ssisdb.md 4). */
const LOG_LOGIN = '##MS_SSISLogDBWorkerAgentLogin##';

/**
 * Replicas that support for Always On was enabled on. The view is in no document and not in every SSISDB (ssisdb.md 1.13): it is only asked
 * where the probe has found it.
 */
export const alwaysOnReplicas = defineQuery({
  name: 'always-on-replicas',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { 'catalog.alwayson_replicas': ['server_name'] },
  params: {},
  sql: () => `SELECT r.server_name AS server_name
FROM catalog.alwayson_replicas AS r`,
  row: z.object({ server_name: text.nullable() }),
});

/**
 * The login of the logs on this instance: no row where there is none, and none without VIEW ANY DEFINITION.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-sql-logins-transact-sql
 */
export const logLogin = defineQuery({
  name: 'log-login',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { 'sys.sql_logins': ['name', 'sid'] },
  params: {},
  sql: () => `SELECT l.sid AS sid
FROM sys.sql_logins AS l
WHERE l.name = N'${LOG_LOGIN}'`,
  row: z.object({ sid: binaryHex }),
});
