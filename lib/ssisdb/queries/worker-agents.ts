import { z } from 'zod';
import { defineQuery, type Query } from '../define-query';
import { bit, guid, sqlInstant, text } from '../row-types';

const COLUMNS = [
  'WorkerAgentId',
  'IsEnabled',
  'DisplayName',
  'Description',
  'MachineName',
  'Tags',
  'UserAccount',
  'LastOnlineTime',
] as const;

const row = z.object({
  WorkerAgentId: guid,
  IsEnabled: bit,
  DisplayName: text.nullable(),
  Description: text.nullable(),
  MachineName: text.nullable(),
  Tags: text.nullable(),
  UserAccount: text.nullable(),
  LastOnlineTime: sqlInstant.nullable(),
});

export type WorkerAgentRow = z.infer<typeof row>;

function readWorkerAgents(name: string, object: string): Query<WorkerAgentRow> {
  return defineQuery({
    name,
    timeoutMs: 5_000,
    part: 'workers',
    reads: { [object]: COLUMNS },
    params: {},
    sql: () =>
      `SELECT ${COLUMNS.map((column) => `w.${column} AS ${column}`).join(',\n       ')}
FROM ${object} AS w`,
    row,
  });
}

/**
 * The documented view. It filters by role without an error (ssisdb.md 0.1): zero rows mean nothing unless the login is
 * in ssis_admin, ssis_cluster_executor or sysadmin.
 */
export const workerAgents = readWorkerAgents('worker-agents', 'catalog.worker_agents');

/** The table behind the view, unfiltered: for logins that were granted SELECT on it instead of a role. */
export const workerAgentsUnfiltered = readWorkerAgents(
  'worker-agents-unfiltered',
  'internal.worker_agents',
);
