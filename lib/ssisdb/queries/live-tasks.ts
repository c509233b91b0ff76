import { z } from 'zod';
import { optionalColumn } from '../catalog-shape';
import { defineQuery } from '../define-query';
import { bit, guid, int, sqlInstant, text } from '../row-types';

const TABLE = 'internal.tasks';
const REQUIRED = [
  'TaskId',
  'JobId',
  'InputData',
  'Status',
  'ExecutedCount',
  'MaxExecutedCount',
  'ReadyForDispatchTime',
  'CreatedTime',
  'WorkerAgentId',
  'ExpiredTime',
  'IsCancelled',
  'LastPickupTime',
] as const;

/**
 * Tasks that are not finished (Status <= 3, which is indexed; ssisdb.md 2.1–2.2). The execution is read from InputData:
 * a join to internal.executions would scan it, as job_id has no index there. TaskType 0 is a package execution.
 */
export const liveTasks = defineQuery({
  name: 'live-tasks',
  timeoutMs: 5_000,
  part: 'tasks',
  reads: { [TABLE]: [...REQUIRED, 'TaskType', 'CandidateWorkerAgentId'] },
  params: { take: 'int' },
  sql: (
    shape,
  ) => `SELECT TOP (@take) ${REQUIRED.map((column) => `t.${column} AS ${column}`).join(', ')},
       ${optionalColumn(shape, TABLE, 't', 'CandidateWorkerAgentId', 'uniqueidentifier')}
FROM internal.tasks AS t
WHERE t.Status <= 3 AND t.TaskType = 0`,
  row: z.object({
    TaskId: guid,
    JobId: guid.nullable(),
    InputData: text.nullable(),
    Status: int,
    ExecutedCount: int.nullable(),
    MaxExecutedCount: int.nullable(),
    ReadyForDispatchTime: sqlInstant.nullable(),
    CreatedTime: sqlInstant.nullable(),
    WorkerAgentId: guid.nullable(),
    ExpiredTime: sqlInstant.nullable(),
    IsCancelled: bit.nullable(),
    LastPickupTime: sqlInstant.nullable(),
    CandidateWorkerAgentId: guid.nullable(),
  }),
});

/** Which workers may pull the jobs of the live tasks; 11111111-… stands for any worker (ssisdb.md 2.3). */
export const jobAssignments = defineQuery({
  name: 'job-assignments',
  timeoutMs: 5_000,
  part: 'jobAssignments',
  reads: {
    'internal.job_worker_agents': ['JobId', 'WorkerAgentId'],
    'internal.tasks': ['JobId', 'Status'],
  },
  params: { take: 'int' },
  sql: () => `SELECT TOP (@take) a.JobId AS JobId, a.WorkerAgentId AS WorkerAgentId
FROM internal.job_worker_agents AS a
WHERE a.JobId IN (SELECT t.JobId FROM internal.tasks AS t WHERE t.Status <= 3)`,
  row: z.object({ JobId: guid, WorkerAgentId: guid }),
});
