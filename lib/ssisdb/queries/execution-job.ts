import { z } from 'zod';
import { defineQuery } from '../define-query';
import { guid } from '../row-types';

/** The job of one execution: NULL outside of Scale Out (ssisdb.md 1.3). No view shows it. */
export const executionJob = defineQuery({
  name: 'execution-job',
  part: 'executionDetail',
  timeoutMs: 5_000,
  reads: { 'internal.executions': ['execution_id', 'job_id'] },
  params: { execution_id: 'bigint' },
  sql: () => `SELECT e.job_id AS job_id
FROM internal.executions AS e
WHERE e.execution_id = @execution_id`,
  row: z.object({ job_id: guid.nullable() }),
});

/** Which workers may pull the tasks of one job; 11111111-… stands for any worker (ssisdb.md 2.3). */
export const jobWorkers = defineQuery({
  name: 'job-workers',
  part: 'executionDetail',
  timeoutMs: 5_000,
  reads: { 'internal.job_worker_agents': ['JobId', 'WorkerAgentId'] },
  params: { job: 'text', take: 'int' },
  sql: () => `SELECT TOP (@take) a.JobId AS JobId, a.WorkerAgentId AS WorkerAgentId
FROM internal.job_worker_agents AS a
WHERE a.JobId = CAST(@job AS uniqueidentifier)`,
  row: z.object({ JobId: guid, WorkerAgentId: guid }),
});
