import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import type { Section } from '@/lib/domain/section';
import {
  archivedJobTasks,
  JOBS_PER_QUERY,
  jobTasks,
  type JobTaskRow,
} from '@/lib/ssisdb/queries/job-tasks';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { answerSection, missingRight } from '@/lib/collect/answer-section';
import type { Capabilities } from '@/lib/collect/capabilities';
import { isJobReadable } from './collect-execution-page';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { collectedSection } from '@/lib/collect/to-section';
import { toExecutionTask } from './to-paged-execution';

const LIVE = 'internal.tasks';
const ARCHIVED = 'internal.tasks_history';
const JOBS = 'internal.executions';

/** One task per job is the rule; more than this are not asked for. */
const MAX_TASKS = 10 * JOBS_PER_QUERY;
/** See job-tasks: a table that is larger has not been archived for days. */
const MAX_SCANNED = 200_000;
/** The master archives every 12 h what ended an hour ago (ssisdb.md 0.7): beyond, no task is left in internal.tasks. */
const ARCHIVED_AFTER_MS = 14 * 3_600_000;

/** Tasks by where they are kept. An execution that is in neither has no task that anybody knows of. */
export type JobTasks = {
  liveTasks: Section<ExecutionTask[]>;
  archivedTasks: Section<ExecutionTask[]>;
};

/**
 * The tasks of these executions, alive and archived, by job: when they were picked up, by whom, how often. What the login
 * may not read is said with its grant. `sqlClock` decides which executions can have been archived.
 */
export async function collectJobTasks(
  context: RunContext & { capabilities: Capabilities },
  executions: readonly PagedExecution[],
  sqlClock: Date,
): Promise<JobTasks> {
  const { capabilities } = context;
  const idByJob = new Map(executions.flatMap(({ jobId, id }) => (jobId ? [[jobId, id]] : [])));
  if (!isJobReadable(capabilities)) {
    const section = missingRight<ExecutionTask[]>({ object: JOBS, capabilities });
    return { liveTasks: section, archivedTasks: section };
  }
  const archivedBeforeMs = sqlClock.getTime() - ARCHIVED_AFTER_MS;
  const recent = executions.filter(
    ({ status, endedAt }) => isOpenStatus(status) || (endedAt?.getTime() ?? 0) > archivedBeforeMs,
  );
  const liveJobs = recent.flatMap(({ jobId }) => jobId ?? []);
  const over = executions.filter(({ status }) => !isOpenStatus(status));
  const archivedJobs = over.flatMap(({ jobId }) => jobId ?? []);
  const answers = await askFor(context, { liveJobs, archivedJobs });
  const map = (isArchived: boolean) => (rows: JobTaskRow[]) =>
    rows.map((row) => toExecutionTask(row, idByJob.get(row.JobId ?? '') ?? null, isArchived));
  return {
    liveTasks: answers.live
      ? answerSection(answers.live, map(false), { object: LIVE, capabilities })
      : missingRight({ object: LIVE, capabilities }),
    archivedTasks: archivedSection(answers.archived, map(true), capabilities),
  };
}

type Rows = Result<JobTaskRow[]>;

const NOTHING: Rows = { ok: true, value: [] };

async function askFor(
  context: RunContext & { capabilities: Capabilities },
  { liveJobs, archivedJobs }: { liveJobs: string[]; archivedJobs: string[] },
): Promise<{ live: Rows | undefined; archived: Rows | undefined }> {
  const mayRead = (object: string) => context.capabilities.objectRights.get(object) === true;
  let live: Rows | undefined = mayRead(LIVE) ? NOTHING : undefined;
  let archived: Rows | undefined = mayRead(ARCHIVED) ? NOTHING : undefined;
  const jobs = [...new Set([...liveJobs, ...archivedJobs])];
  for (let from = 0; from < jobs.length; from += JOBS_PER_QUERY) {
    const chunk = jobs.slice(from, from + JOBS_PER_QUERY);
    const isAmong = (job: string) => chunk.includes(job);
    const answers = await runTogether(
      'execution-tasks',
      {
        ...(live?.ok && liveJobs.some(isAmong) ? { live: jobTasks } : {}),
        ...(archived?.ok && archivedJobs.some(isAmong) ? { archived: archivedJobTasks } : {}),
      },
      { take: MAX_TASKS, scan: MAX_SCANNED, ...jobParameters(chunk) },
      context,
    );
    live = together(live, answers.live);
    archived = together(archived, answers.archived);
  }
  return { live, archived };
}

function together(before: Rows | undefined, next: Rows | undefined): Rows | undefined {
  if (!before?.ok || !next) return before;
  return next.ok ? { ok: true, value: [...before.value, ...next.value] } : next;
}

function archivedSection(
  answer: Rows | undefined,
  map: (rows: JobTaskRow[]) => ExecutionTask[],
  capabilities: Capabilities,
): Section<ExecutionTask[]> {
  if (answer) return answerSection(answer, map, { object: ARCHIVED, capabilities });
  const isMissing =
    capabilities.areObjectRightsKnown && capabilities.objectRights.get(ARCHIVED) === null;
  // An SSISDB that archives nowhere has nothing archived.
  return isMissing
    ? collectedSection([], new Date())
    : missingRight({ object: ARCHIVED, capabilities });
}

/** Fills all parameters of the query: the last job is repeated. */
function jobParameters(jobs: readonly string[]): Record<string, string> {
  const last = jobs.at(-1) ?? '';
  return Object.fromEntries(
    Array.from({ length: JOBS_PER_QUERY }, (_, index) => [`job${index}`, jobs[index] ?? last]),
  );
}
