import type { executionMessages } from '@/lib/ssisdb/queries/execution-messages';
import type {
  executionsAfter as executionsAfterQuery,
  executionsById as executionsByIdQuery,
  newestExecutions as newestExecutionsQuery,
} from '@/lib/ssisdb/queries/executions';
import {
  executionsAfter,
  executionsById,
  idOf,
  newestExecutions,
} from '../simulation/execution-catalog';
import { messageCountOf } from '../simulation/execution-messages';
import { loggingLevelOf } from '../simulation/execution-values';
import { EXECUTION_STATUS } from '../simulation/status-codes';
import type { SimulatedExecution } from '../simulation/world';
import type { oldestOperation } from '@/lib/ssisdb/queries/oldest-operation';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { integerParameter, takeParameter } from './parameters';
import { seesExecutions } from './rights';
import { serverInstant } from './server-clock';

const UNKNOWN_STATUS = 42;
/** Which of the running executions show a status that no document lists. */
const UNKNOWN_STATUS_EVERY = 3;

const COLUMNS = {
  execution_id: sqlType.bigint,
  folder_name: sqlType.nvarchar(128),
  project_name: sqlType.nvarchar(128),
  package_name: sqlType.nvarchar(260),
  status: sqlType.int,
  created_time: sqlType.datetimeoffset,
  start_time: sqlType.datetimeoffset,
  end_time: sqlType.datetimeoffset,
  caller_name: sqlType.nvarchar(128),
  machine_name: sqlType.nvarchar(128),
  worker_agent_id: sqlType.uniqueidentifier,
  executed_count: sqlType.int,
};

/** The status that catalog.executions shows. */
export function statusOf({ faults }: Question, { status, ordinal }: SimulatedExecution): number {
  const isHidden =
    faults.has('unknown-status') &&
    status === EXECUTION_STATUS.running &&
    ordinal % UNKNOWN_STATUS_EVERY === 0;
  return isHidden ? UNKNOWN_STATUS : status;
}

function toRows(question: Question, find: () => SimulatedExecution[]) {
  if (!seesExecutions(question.rights)) return [];
  return find().map((execution) => ({
    execution_id: idOf(question.world, execution.ordinal),
    folder_name: execution.plan.package.folder,
    project_name: execution.plan.package.project,
    package_name: execution.plan.package.name,
    status: statusOf(question, execution),
    created_time: serverInstant(question, execution.createdAtMs),
    start_time: serverInstant(question, execution.startedAtMs),
    end_time: serverInstant(question, execution.endedAtMs),
    caller_name: execution.plan.callerName,
    machine_name: execution.machineName,
    worker_agent_id: execution.workerId,
    executed_count: execution.attemptCount,
  }));
}

function idsAskedFor(question: Question): bigint[] {
  return Object.keys(question.parameters)
    .filter((name) => /^id\d+$/.test(name))
    .flatMap((name) => integerParameter(question, name) ?? []);
}

export const executionAnswers = {
  'executions-newest': defineAnswer<typeof newestExecutionsQuery>(COLUMNS, (question) =>
    toRows(question, () => newestExecutions(question.world, takeParameter(question))),
  ),
  'executions-after': defineAnswer<typeof executionsAfterQuery>(COLUMNS, (question) =>
    toRows(question, () => {
      const after = integerParameter(question, 'after');
      return after === null ? [] : executionsAfter(question.world, after, takeParameter(question));
    }),
  ),
  'oldest-operation': defineAnswer<typeof oldestOperation>(
    { operation_id: sqlType.bigint, end_time: sqlType.datetimeoffset },
    (question) => {
      if (!seesExecutions(question.rights)) return [];
      const [oldest] = executionsAfter(question.world, 0n, 1);
      if (!oldest || oldest.endedAtMs === null) return [];
      return [
        {
          operation_id: idOf(question.world, oldest.ordinal),
          end_time: serverInstant(question, oldest.endedAtMs),
        },
      ];
    },
  ),
  'executions-by-id': defineAnswer<typeof executionsByIdQuery>(COLUMNS, (question) =>
    toRows(question, () => executionsById(question.world, idsAskedFor(question))),
  ),
  'execution-messages': defineAnswer<typeof executionMessages>(
    {
      execution_id: sqlType.bigint,
      has_messages: sqlType.int,
      logging_level: sqlType.nvarchar(40),
    },
    (question) => {
      if (!seesExecutions(question.rights)) return [];
      const { world, nowMs } = question;
      return executionsById(world, idsAskedFor(question)).map((execution) => ({
        execution_id: idOf(world, execution.ordinal),
        has_messages: messageCountOf(world, execution, nowMs) > 0 ? 1 : 0,
        logging_level: loggingLevelOf(world, execution),
      }));
    },
  ),
};
