import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Section } from '@/lib/domain/section';
import type { JobAssignment } from '@/lib/domain/executions/task';
import { executionHeader } from '@/lib/ssisdb/queries/execution-header';
import { executionJob, jobWorkers } from '@/lib/ssisdb/queries/execution-job';
import { sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import { answerSection, missingRight } from '@/lib/collect/answer-section';
import { collectJobTasks, type JobTasks } from './collect-job-tasks';
import { presenceOf, readableRow, type Presence } from './execution-presence';
import type { Reading, ReadSession } from './on-demand-reader';
import { onDemandReader, type ReadPlace } from './on-demand-readers';
import { runTogether } from '@/lib/collect/run-together';
import { toJobAssignments } from '@/lib/collect/to-domain';
import { toExecutionHeader, toPagedHeader } from './to-execution-detail';

const VIEW = 'catalog.executions';
const JOBS = 'internal.executions';
const ASSIGNMENTS = 'internal.job_worker_agents';

/** More workers than this are assigned to one job by nobody. */
const MAX_ASSIGNMENTS = 10_000;

export type ExecutionDetailReading = JobTasks & {
  presence: Presence;
  header: Section<ExecutionHeader>;
  /** As a list knows it, with its job; null without a header. */
  execution: PagedExecution | null;
  /** Null inside: the job has no workers, and nobody may take its task. */
  assignment: Section<JobAssignment | null>;
};

/**
 * Reads one execution with its job, its tasks and the workers that may run it. Throws AppError `notFound` and `busy`, and
 * the signal's reason when the caller has left.
 */
export function readExecutionDetail(
  { cluster, folders }: ReadPlace,
  executionId: string,
  signal?: AbortSignal,
): Promise<Result<Reading<ExecutionDetailReading>>> {
  const read = (session: ReadSession) => collectDetail(session, executionId, folders);
  return onDemandReader(cluster).read(read, signal);
}

async function collectDetail(
  session: ReadSession,
  executionId: string,
  folders: FolderLimit,
): Promise<ExecutionDetailReading> {
  const { capabilities, source } = session;
  const mayRead = (object: string) => capabilities.objectRights.get(object) === true;
  const answers = await runTogether(
    'execution-detail',
    { header: executionHeader, ...(mayRead(JOBS) ? { job: executionJob } : {}) },
    { execution_id: executionId },
    session,
  );
  const row = answers.header.ok ? readableRow(answers.header.value, folders) : undefined;
  const isAbsent = answers.header.ok && !row;
  const jobId = !isAbsent && answers.job?.ok ? (answers.job.value[0]?.job_id ?? null) : undefined;
  const execution = row ? toPagedHeader(row, jobId) : null;
  const tasks = await collectJobTasks(session, execution ? [execution] : [], source.sqlClock);
  return {
    presence: presenceOf(answers.header, capabilities, folders),
    header: answerSection(
      row ? { ok: true, value: row } : noRow(answers.header),
      toExecutionHeader,
      { object: VIEW, capabilities },
    ),
    execution,
    ...tasks,
    assignment: mayRead(ASSIGNMENTS)
      ? await collectAssignment(session, jobId ?? null)
      : missingRight({ object: ASSIGNMENTS, capabilities }),
  };
}

/** Without a row the execution is absent, which `presence` says; the section is only asked for after that. */
function noRow<Row>(answer: Result<Row[]>): Result<never> {
  if (!answer.ok) return answer;
  return { ok: false, failure: sqlFailure('missingObject', { query: executionHeader.name }) };
}

async function collectAssignment(
  session: ReadSession,
  jobId: string | null,
): Promise<Section<JobAssignment | null>> {
  const asked = { object: ASSIGNMENTS, capabilities: session.capabilities };
  if (jobId === null) return answerSection({ ok: true, value: null }, (none) => none, asked);
  const { workers } = await runTogether(
    jobWorkers.name,
    { workers: jobWorkers },
    { job: jobId, take: MAX_ASSIGNMENTS },
    session,
  );
  return answerSection(workers, (rows) => toJobAssignments(rows)[0] ?? null, asked);
}
