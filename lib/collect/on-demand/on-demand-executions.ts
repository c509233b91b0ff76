import type { ExecutionPage, PagedExecution } from '@/lib/domain/executions/execution-page';
import { isInFolders, type FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Section } from '@/lib/domain/section';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { answerSection } from '@/lib/collect/answer-section';
import {
  collectExecutionById,
  collectExecutionPage,
  type PageRequest,
} from './collect-execution-page';
import { seesAllExecutions } from '@/lib/collect/poll/collect-executions';
import { collectJobTasks, type JobTasks } from './collect-job-tasks';
import { grantRole } from '@/lib/collect/grant-statement';
import type { Reading, ReadSession } from './on-demand-reader';
import { onDemandReader, type ReadPlace } from './on-demand-readers';
import { idInText } from './page-parameters';
import { deniedSection } from '@/lib/collect/to-section';

const VIEW = 'catalog.executions';
/** Before a list is said to be at its end, the right to see all of it must have been tested as lately as this. */
const TRUST_RIGHTS_FOR_MS = 5_000;

/** A page of executions with their tasks. */
export type ExecutionReading = JobTasks & {
  executions: Section<ExecutionPage>;
  /** The execution whose id was searched for; null when there is none, and on every page but the first. */
  idMatch: PagedExecution | null;
  /** Set when the login is in no role that sees every execution. */
  hidden: { object: string; grant: string } | null;
};

/**
 * Reads the next page of a cluster's executions and their tasks, in at most two round trips where no filter needs more.
 * Throws AppError `notFound` and `busy`, and the signal's reason when the caller has left.
 */
export async function readExecutions(
  { cluster, folders }: ReadPlace,
  asked: Omit<PageRequest, 'folders'>,
  signal?: AbortSignal,
): Promise<Result<Reading<ExecutionReading>>> {
  const request = { ...asked, folders };
  const reader = onDemandReader(cluster);
  const read = () => reader.read((session) => collectReading(session, request), signal);
  const answer = await read();
  const isEnd = answer.ok && isLastPage(answer.value.value);
  return isEnd && reader.distrustRights(TRUST_RIGHTS_FOR_MS) ? read() : answer;
}

/** A login that has lost its role sees an end where there is none, without an error. */
function isLastPage({ executions }: ExecutionReading): boolean {
  return executions.status === 'collected' && executions.data.search.stoppedBy === 'end';
}

async function collectReading(
  session: ReadSession,
  request: PageRequest,
): Promise<ExecutionReading> {
  const { capabilities, source } = session;
  const answer = await collectExecutionPage(session, request);
  const idMatch = await findById(session, request);
  const grant = grantRole('ssis_logreader', capabilities.userName);
  const hidden = seesAllExecutions(capabilities) ? null : { object: VIEW, grant };
  const page = answer.ok ? withoutUnreadable(answer.value, request.folders) : null;
  // No rows from a view that filters by role prove nothing.
  const isBlind = hidden !== null && page?.executions.length === 0;
  const found = [...(page?.executions ?? []), ...(idMatch ? [idMatch] : [])];
  return {
    executions: isBlind
      ? deniedSection(VIEW, grant, undefined)
      : answerSection(page ? { ok: true, value: page } : answer, (value) => value, {
          object: VIEW,
          capabilities,
        }),
    idMatch,
    hidden,
    ...(await collectJobTasks(session, found, source.sqlClock)),
  };
}

/** SQL Server has left them out already, if it was told; where its collation and we differ, the narrower of the two counts. */
function withoutUnreadable(page: ExecutionPage, folders: FolderLimit): ExecutionPage {
  const executions = page.executions.filter(({ folderName }) => isInFolders(folders, folderName));
  return { ...page, executions };
}

async function findById(
  session: ReadSession,
  { filter, folders, range }: PageRequest,
): Promise<PagedExecution | null> {
  const id = idInText(filter);
  if (id === null || range.before !== null) return null;
  const match = await collectExecutionById(session, id, { filter, folders });
  // What cannot be read here could not be read for the page either, which says so.
  const found = match.ok ? match.value : null;
  return isInFolders(folders, found?.folderName ?? null) ? found : null;
}
