import type { jobAssignments, liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import { idOf } from '../simulation/execution-catalog';
import { jobIdOf } from '../simulation/job-ids';
import { guidOf } from '../simulation/seeded-random';
import { TASK_STATUS } from '../simulation/status-codes';
import type { SimulatedTask, World } from '../simulation/world';
import { sqlType } from '../tds/sql-types';
import { defineAnswer } from './answer';
import { takeParameter } from './parameters';
import { serverInstant } from './server-clock';

/** In job_worker_agents this id stands for every worker (ssisdb.md 2.3). */
const ANY_WORKER_ID = '11111111-1111-1111-1111-111111111111';

function unfinishedTasks({ tasks }: World, take: number): SimulatedTask[] {
  return [...tasks.values()].filter(({ status }) => status <= TASK_STATUS.running).slice(0, take);
}

function inputDataOf(world: World, ordinal: number): string {
  return JSON.stringify([
    { name: 'execution_id', value: String(idOf(world, ordinal)) },
    { name: 'use32bitruntime', value: 'False' },
  ]);
}

export const taskAnswers = {
  'live-tasks': defineAnswer<typeof liveTasks>(
    {
      TaskId: sqlType.uniqueidentifier,
      JobId: sqlType.uniqueidentifier,
      InputData: sqlType.nvarchar('max'),
      Status: sqlType.int,
      ExecutedCount: sqlType.int,
      MaxExecutedCount: sqlType.int,
      ReadyForDispatchTime: sqlType.datetimeoffset,
      CreatedTime: sqlType.datetimeoffset,
      WorkerAgentId: sqlType.uniqueidentifier,
      ExpiredTime: sqlType.datetimeoffset,
      IsCancelled: sqlType.bit,
      LastPickupTime: sqlType.datetimeoffset,
      CandidateWorkerAgentId: sqlType.uniqueidentifier,
    },
    (question) =>
      unfinishedTasks(question.world, takeParameter(question)).map((task) => ({
        TaskId: guidOf(question.world.seed, 'task', task.ordinal),
        JobId: jobIdOf(question.world, task.ordinal),
        InputData: inputDataOf(question.world, task.ordinal),
        Status: task.status,
        ExecutedCount: task.attemptCount,
        MaxExecutedCount: task.maxAttemptCount,
        ReadyForDispatchTime: serverInstant(question, task.readyAtMs),
        CreatedTime: serverInstant(question, task.createdAtMs),
        WorkerAgentId: task.workerId,
        ExpiredTime: serverInstant(question, task.leaseExpiresAtMs),
        IsCancelled: task.isCanceled,
        LastPickupTime: serverInstant(question, task.pickedUpAtMs),
        CandidateWorkerAgentId: null,
      })),
  ),
  'job-assignments': defineAnswer<typeof jobAssignments>(
    { JobId: sqlType.uniqueidentifier, WorkerAgentId: sqlType.uniqueidentifier },
    (question) =>
      unfinishedTasks(question.world, takeParameter(question)).map(({ ordinal }) => ({
        JobId: jobIdOf(question.world, ordinal),
        WorkerAgentId: question.world.open.get(ordinal)?.pinnedWorkerId ?? ANY_WORKER_ID,
      })),
  ),
};
