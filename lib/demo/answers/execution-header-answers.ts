import type { executionHeader, executionPresence } from '@/lib/ssisdb/queries/execution-header';
import type { executionJob, jobWorkers } from '@/lib/ssisdb/queries/execution-job';
import { executionsById, idOf } from '../simulation/execution-catalog';
import { jobIdOf, ordinalOfJob } from '../simulation/job-ids';
import { guidOf } from '../simulation/seeded-random';
import { EXECUTION_STATUS } from '../simulation/status-codes';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { statusOf } from './execution-answers';
import { executionAskedFor } from './message-stream';
import { integerParameter, textParameter } from './parameters';
import { serverInstant } from './server-clock';

/** In job_worker_agents this id stands for every worker (ssisdb.md 2.3). */
const ANY_WORKER_ID = '11111111-1111-1111-1111-111111111111';

const MEMORY_KB = 67_108_864;

function headerRows(question: Question) {
  const execution = executionAskedFor(question);
  if (!execution) return [];
  const { world } = question;
  const { plan, ordinal, status, endedAtMs } = execution;
  const hasEnvironment = plan.environmentName !== null;
  const isStopped = status === EXECUTION_STATUS.canceled || status === EXECUTION_STATUS.stopping;
  return [
    {
      execution_id: idOf(world, ordinal),
      folder_name: plan.package.folder,
      project_name: plan.package.project,
      package_name: plan.package.name,
      reference_id: hasEnvironment ? 7n : null,
      reference_type: hasEnvironment ? 'R' : null,
      environment_folder_name: null,
      environment_name: plan.environmentName,
      project_lsn: 42n,
      executed_as_name: plan.callerName,
      use32bitruntime: false,
      operation_type: 200,
      created_time: serverInstant(question, execution.createdAtMs),
      object_type: 20,
      object_id: 3n,
      status: statusOf(question, execution),
      start_time: serverInstant(question, execution.startedAtMs),
      end_time: serverInstant(question, endedAtMs),
      caller_name: plan.callerName,
      process_id: execution.processId,
      stopped_by_name: isStopped ? 'CONTOSO\\elin.svensson' : null,
      dump_id: guidOf(world.seed, 'operation', ordinal),
      server_name: world.story.names.sqlServer,
      machine_name: execution.machineName,
      total_physical_memory_kb: MEMORY_KB,
      available_physical_memory_kb: Math.floor(MEMORY_KB / 4),
      total_page_file_kb: MEMORY_KB,
      available_page_file_kb: null,
      cpu_count: 16,
      worker_agent_id: execution.workerId,
      executed_count: execution.attemptCount,
    },
  ];
}

/** internal.executions has no row filter. */
function jobRows(question: Question) {
  const id = integerParameter(question, 'execution_id');
  return executionsById(question.world, id === null ? [] : [id]).map(({ ordinal, processId }) => ({
    job_id: processId === null ? jobIdOf(question.world, ordinal) : null,
  }));
}

function workerRows({ world, ...question }: Question) {
  const job = textParameter({ world, ...question }, 'job');
  const ordinal = job === null ? null : ordinalOfJob(world, job);
  if (job === null || ordinal === null) return [];
  const pinned = world.open.get(ordinal)?.pinnedWorkerId ?? null;
  return [{ JobId: job, WorkerAgentId: pinned ?? ANY_WORKER_ID }];
}

export const executionHeaderAnswers = {
  'execution-header': defineAnswer<typeof executionHeader>(
    {
      execution_id: sqlType.bigint,
      folder_name: sqlType.nvarchar(128),
      project_name: sqlType.nvarchar(128),
      package_name: sqlType.nvarchar(260),
      reference_id: sqlType.bigint,
      reference_type: sqlType.varchar(1),
      environment_folder_name: sqlType.nvarchar(128),
      environment_name: sqlType.nvarchar(128),
      project_lsn: sqlType.bigint,
      executed_as_name: sqlType.nvarchar(128),
      use32bitruntime: sqlType.bit,
      operation_type: sqlType.smallint,
      created_time: sqlType.datetimeoffset,
      object_type: sqlType.smallint,
      object_id: sqlType.bigint,
      status: sqlType.int,
      start_time: sqlType.datetimeoffset,
      end_time: sqlType.datetimeoffset,
      caller_name: sqlType.nvarchar(128),
      process_id: sqlType.int,
      stopped_by_name: sqlType.nvarchar(128),
      dump_id: sqlType.uniqueidentifier,
      server_name: sqlType.nvarchar(128),
      machine_name: sqlType.nvarchar(128),
      total_physical_memory_kb: sqlType.bigint,
      available_physical_memory_kb: sqlType.bigint,
      total_page_file_kb: sqlType.bigint,
      available_page_file_kb: sqlType.bigint,
      cpu_count: sqlType.int,
      worker_agent_id: sqlType.uniqueidentifier,
      executed_count: sqlType.int,
    },
    headerRows,
  ),
  'execution-presence': defineAnswer<typeof executionPresence>(
    { execution_id: sqlType.bigint, folder_name: sqlType.nvarchar(128), status: sqlType.int },
    (question) =>
      headerRows(question).map(({ execution_id, folder_name, status }) => ({
        ...{ execution_id, folder_name, status },
      })),
  ),
  'execution-job': defineAnswer<typeof executionJob>({ job_id: sqlType.uniqueidentifier }, jobRows),
  'job-workers': defineAnswer<typeof jobWorkers>(
    { JobId: sqlType.uniqueidentifier, WorkerAgentId: sqlType.uniqueidentifier },
    workerRows,
  ),
};
