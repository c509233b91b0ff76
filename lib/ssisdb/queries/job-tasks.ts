import { z } from 'zod';
import { defineQuery, type ParameterType } from '../define-query';
import { bit, guid, int, sqlInstant } from '../row-types';

const COLUMNS = [
  'TaskId',
  'JobId',
  'Status',
  'ExecutedCount',
  'MaxExecutedCount',
  'ReadyForDispatchTime',
  'LastUpdatedTime',
  'CreatedTime',
  'WorkerAgentId',
  'ExpiredTime',
  'IsCancelled',
  'LastPickupTime',
] as const;

const row = z.object({
  TaskId: guid,
  JobId: guid.nullable(),
  Status: int,
  ExecutedCount: int.nullable(),
  MaxExecutedCount: int.nullable(),
  ReadyForDispatchTime: sqlInstant.nullable(),
  LastUpdatedTime: sqlInstant.nullable(),
  CreatedTime: sqlInstant.nullable(),
  WorkerAgentId: guid.nullable(),
  ExpiredTime: sqlInstant.nullable(),
  IsCancelled: bit.nullable(),
  LastPickupTime: sqlInstant.nullable(),
});

export type JobTaskRow = z.infer<typeof row>;

/** How many jobs one query carries; fewer are padded, so that there is one plan. */
export const JOBS_PER_QUERY = 100;

const jobParameters = Array.from({ length: JOBS_PER_QUERY }, (_, index) => `job${index}`);
const jobTypes = Object.fromEntries(
  jobParameters.map((name): [string, ParameterType] => [name, 'text']),
);
const jobs = jobParameters.map((name) => `CAST(@${name} AS uniqueidentifier)`).join(', ');

const selectList = (alias: string): string =>
  COLUMNS.map((column) => `${alias}.${column} AS ${column}`).join(', ');

/**
 * Package tasks (TaskType 0) of these jobs that are not archived yet. internal.tasks has no index on JobId, but holds no
 * more than half a day of tasks (ssisdb.md 0.7, 2.1); should archiving have stopped, no more than @scan rows are looked at,
 * and a task that is not among them is not found, which is less than wrong.
 */
export const jobTasks = defineQuery({
  name: 'job-tasks',
  part: 'tasks',
  timeoutMs: 3_000,
  reads: { 'internal.tasks': [...COLUMNS, 'TaskType'] },
  params: { take: 'int', scan: 'int', ...jobTypes },
  sql: () => `SELECT TOP (@take) ${selectList('w')}
FROM (
  SELECT TOP (@scan) ${selectList('t')}
  FROM internal.tasks AS t
  WHERE t.TaskType = 0
) AS w
WHERE w.JobId IN (${jobs})`,
  row,
});

/** Package tasks of these jobs that were archived; tasks_history has an index on JobId (ssisdb.md 2.1). */
export const archivedJobTasks = defineQuery({
  name: 'job-tasks-archived',
  part: 'tasks',
  timeoutMs: 3_000,
  reads: { 'internal.tasks_history': [...COLUMNS, 'TaskType'] },
  params: { take: 'int', ...jobTypes },
  sql: () => `SELECT TOP (@take) ${selectList('t')}
FROM internal.tasks_history AS t
WHERE t.JobId IN (${jobs}) AND t.TaskType = 0`,
  row,
});
