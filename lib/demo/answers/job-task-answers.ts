import type { archivedJobTasks, jobTasks } from '@/lib/ssisdb/queries/job-tasks';
import { executionOf } from '../simulation/execution-catalog';
import { jobIdOf, ordinalOfJob } from '../simulation/job-ids';
import { guidOf } from '../simulation/seeded-random';
import { EXECUTION_STATUS, TASK_STATUS, type TaskStatusCode } from '../simulation/status-codes';
import type { SimulatedExecution, SimulatedTask } from '../simulation/world';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { takeParameter, textParameter } from './parameters';
import { serverInstant } from './server-clock';

const COLUMNS = {
  TaskId: sqlType.uniqueidentifier,
  JobId: sqlType.uniqueidentifier,
  Status: sqlType.int,
  ExecutedCount: sqlType.int,
  MaxExecutedCount: sqlType.int,
  ReadyForDispatchTime: sqlType.datetimeoffset,
  LastUpdatedTime: sqlType.datetimeoffset,
  CreatedTime: sqlType.datetimeoffset,
  WorkerAgentId: sqlType.uniqueidentifier,
  ExpiredTime: sqlType.datetimeoffset,
  IsCancelled: sqlType.bit,
  LastPickupTime: sqlType.datetimeoffset,
};

function ordinalsAskedFor(question: Question): number[] {
  const ordinals = Object.keys(question.parameters)
    .filter((name) => /^job\d+$/.test(name))
    .flatMap((name) => ordinalOfJob(question.world, textParameter(question, name) ?? '') ?? []);
  return [...new Set(ordinals)];
}

function liveRow(question: Question, task: SimulatedTask) {
  const { seed } = question.world;
  const updatedAtMs = task.endedAtMs ?? task.pickedUpAtMs ?? task.createdAtMs;
  return {
    TaskId: guidOf(seed, 'task', task.ordinal),
    JobId: jobIdOf(question.world, task.ordinal),
    Status: task.status,
    ExecutedCount: task.attemptCount,
    MaxExecutedCount: task.maxAttemptCount,
    ReadyForDispatchTime: serverInstant(question, task.readyAtMs),
    LastUpdatedTime: serverInstant(question, updatedAtMs),
    CreatedTime: serverInstant(question, task.createdAtMs),
    WorkerAgentId: task.workerId,
    ExpiredTime: serverInstant(question, task.leaseExpiresAtMs),
    IsCancelled: task.isCanceled,
    LastPickupTime: serverInstant(question, task.pickedUpAtMs),
  };
}

function archivedStatusOf({ status }: SimulatedExecution): TaskStatusCode {
  if (status === EXECUTION_STATUS.canceled) return TASK_STATUS.canceled;
  const isGood = status === EXECUTION_STATUS.succeeded || status === EXECUTION_STATUS.completed;
  return isGood ? TASK_STATUS.succeeded : TASK_STATUS.failed;
}

/** The task of an execution that is over, as it stood when it was archived. */
function archivedRow(question: Question, execution: SimulatedExecution) {
  const { ordinal, plan, status } = execution;
  return {
    TaskId: guidOf(question.world.seed, 'task', ordinal),
    JobId: jobIdOf(question.world, ordinal),
    Status: archivedStatusOf(execution),
    ExecutedCount: execution.attemptCount,
    MaxExecutedCount: plan.maxAttemptCount,
    ReadyForDispatchTime: null,
    LastUpdatedTime: serverInstant(question, execution.endedAtMs),
    CreatedTime: serverInstant(question, execution.startedAtMs),
    WorkerAgentId: execution.workerId,
    ExpiredTime: null,
    IsCancelled: status === EXECUTION_STATUS.canceled,
    LastPickupTime: serverInstant(question, execution.pickedUpAtMs),
  };
}

export const jobTaskAnswers = {
  'job-tasks': defineAnswer<typeof jobTasks>(COLUMNS, (question) =>
    ordinalsAskedFor(question)
      .flatMap((ordinal) => question.world.tasks.get(ordinal) ?? [])
      .slice(0, takeParameter(question))
      .map((task) => liveRow(question, task)),
  ),
  'job-tasks-archived': defineAnswer<typeof archivedJobTasks>(COLUMNS, (question) =>
    ordinalsAskedFor(question)
      .filter((ordinal) => !question.world.tasks.has(ordinal))
      .flatMap((ordinal) => executionOf(question.world, ordinal) ?? [])
      .filter(({ endedAtMs, processId }) => endedAtMs !== null && processId === null)
      .slice(0, takeParameter(question))
      .map((execution) => archivedRow(question, execution)),
  ),
};
