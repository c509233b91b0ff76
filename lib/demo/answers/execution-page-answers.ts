import type {
  executionPage,
  executionPageWithJobs,
  executionTime,
} from '@/lib/ssisdb/queries/execution-pages';
import { executionsAfter, executionsBelow, idOf } from '../simulation/execution-catalog';
import { jobIdOf } from '../simulation/job-ids';
import type { SimulatedExecution } from '../simulation/world';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { statusOf } from './execution-answers';
import { integerParameter, takeParameter, textParameter } from './parameters';
import { seesExecutions } from './rights';
import { serverInstant } from './server-clock';

const COLUMNS = {
  execution_id: sqlType.bigint,
  folder_name: sqlType.nvarchar(128),
  project_name: sqlType.nvarchar(128),
  package_name: sqlType.nvarchar(260),
  environment_folder_name: sqlType.nvarchar(128),
  environment_name: sqlType.nvarchar(128),
  status: sqlType.int,
  created_time: sqlType.datetimeoffset,
  start_time: sqlType.datetimeoffset,
  end_time: sqlType.datetimeoffset,
  caller_name: sqlType.nvarchar(128),
  process_id: sqlType.int,
  machine_name: sqlType.nvarchar(128),
  worker_agent_id: sqlType.uniqueidentifier,
  executed_count: sqlType.int,
  job_id: sqlType.uniqueidentifier,
  window_position: sqlType.bigint,
};

type Passes = (execution: SimulatedExecution) => boolean;

/** As the usual collation compares: without case. */
function isSame(left: string | null, right: string): boolean {
  return left?.toLowerCase() === right.toLowerCase();
}

/** What LIKE '%…%' ESCAPE '~' looks for. */
function soughtBy(pattern: string): string {
  return pattern.slice(1, -1).replace(/~(.)/g, '$1').toLowerCase();
}

function isStatusWanted(question: Question): Passes {
  if (integerParameter(question, 'any_status') === 1n) return () => true;
  const isUnknownWanted = integerParameter(question, 'unknown_status') === 1n;
  const wanted = new Set(
    Array.from({ length: 9 }, (_, index) => integerParameter(question, `status${index}`)),
  );
  return (execution) => {
    const status = statusOf(question, execution);
    return wanted.has(BigInt(status)) || (isUnknownWanted && (status < 1 || status > 9));
  };
}

function textFilters(question: Question): Passes[] {
  const equals = (name: string, of: (execution: SimulatedExecution) => string | null): Passes[] => {
    const wanted = textParameter(question, name);
    return wanted === null ? [] : [(execution) => isSame(of(execution), wanted)];
  };
  const readable = textParameter(question, 'folders')?.toLowerCase();
  const isReadable: Passes = ({ plan }) =>
    readable?.includes(`|${plan.package.folder.toLowerCase()}|`) ?? true;
  return [
    isReadable,
    ...equals('folder', ({ plan }) => plan.package.folder),
    ...equals('project', ({ plan }) => plan.package.project),
    ...equals('package', ({ plan }) => plan.package.name),
    ...equals('worker', ({ workerId }) => workerId),
    ...equals('caller', ({ plan }) => plan.callerName),
    ...equals('environment', ({ plan }) => plan.environmentName),
  ];
}

function otherFilters(question: Question): Passes[] {
  const filters: Passes[] = [];
  const when = <Value>(value: Value | null, passes: (wanted: Value) => Passes) => {
    if (value !== null) filters.push(passes(value));
  };
  const createdMs = (execution: SimulatedExecution) =>
    serverInstant(question, execution.createdAtMs)?.date.getTime() ?? 0;
  when(
    textParameter(question, 'created_from'),
    (from) => (one) => createdMs(one) >= Date.parse(from),
  );
  when(textParameter(question, 'created_to'), (to) => (one) => createdMs(one) < Date.parse(to));
  when(
    integerParameter(question, 'scale_out'),
    (wanted) =>
      ({ processId }) =>
        (processId === null) === (wanted === 1n),
  );
  when(
    integerParameter(question, 'min_attempts'),
    (count) =>
      ({ attemptCount }) =>
        BigInt(attemptCount) >= count,
  );
  when(textParameter(question, 'pattern'), (pattern) => {
    const sought = soughtBy(pattern);
    const id = integerParameter(question, 'id');
    return ({ plan, ordinal }) =>
      plan.package.name.toLowerCase().includes(sought) ||
      plan.callerName.toLowerCase().includes(sought) ||
      idOf(question.world, ordinal) === id;
  });
  return filters;
}

function toRow(
  question: Question,
  execution: SimulatedExecution,
  position: number,
  hasJob: boolean,
) {
  const { plan, ordinal, processId } = execution;
  return {
    execution_id: idOf(question.world, ordinal),
    folder_name: plan.package.folder,
    project_name: plan.package.project,
    package_name: plan.package.name,
    environment_folder_name: null,
    environment_name: plan.environmentName,
    status: statusOf(question, execution),
    created_time: serverInstant(question, execution.createdAtMs),
    start_time: serverInstant(question, execution.startedAtMs),
    end_time: serverInstant(question, execution.endedAtMs),
    caller_name: plan.callerName,
    process_id: processId,
    machine_name: execution.machineName,
    worker_agent_id: execution.workerId,
    executed_count: execution.attemptCount,
    job_id: hasJob && processId === null ? jobIdOf(question.world, ordinal) : null,
    window_position: BigInt(position),
  };
}

/** Looks at no more executions than the window holds, and makes no more rows than are taken. */
function pageRows(question: Question, hasJob: boolean) {
  if (!seesExecutions(question.rights)) return [];
  const window = Number(integerParameter(question, 'window') ?? 0n);
  const take = takeParameter(question);
  const before = integerParameter(question, 'before') ?? 0n;
  const floor = integerParameter(question, 'floor') ?? 0n;
  const filters = [isStatusWanted(question), ...textFilters(question), ...otherFilters(question)];
  const rows: ReturnType<typeof toRow>[] = [];
  let position = 0;
  for (const execution of executionsBelow(question.world, before, floor)) {
    if (rows.length >= take || position >= window) break;
    position += 1;
    if (position === window || filters.every((passes) => passes(execution))) {
      rows.push(toRow(question, execution, position, hasJob));
    }
  }
  return rows;
}

export const executionPageAnswers = {
  'execution-page': defineAnswer<typeof executionPage>(COLUMNS, (question) =>
    pageRows(question, false),
  ),
  'execution-page-with-jobs': defineAnswer<typeof executionPageWithJobs>(COLUMNS, (question) =>
    pageRows(question, true),
  ),
  'execution-time': defineAnswer<typeof executionTime>(
    { execution_id: sqlType.bigint, created_time: sqlType.datetimeoffset },
    (question) => {
      const at = integerParameter(question, 'at');
      if (at === null || !seesExecutions(question.rights)) return [];
      return executionsAfter(question.world, at - 1n, 1).map(({ ordinal, createdAtMs }) => ({
        execution_id: idOf(question.world, ordinal),
        created_time: serverInstant(question, createdAtMs),
      }));
    },
  ),
};
