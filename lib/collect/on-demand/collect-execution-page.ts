import type { KeyRange } from '@/lib/domain/executions/execution-cursor';
import { isEmptyFilter, type ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { ExecutionPage, PagedExecution } from '@/lib/domain/executions/execution-page';
import {
  executionPage,
  executionPageWithJobs,
  executionTime,
  type ExecutionPageRow,
} from '@/lib/ssisdb/queries/execution-pages';
import { newestExecutions } from '@/lib/ssisdb/queries/executions';
import type { Result } from '@/lib/ssisdb/sql-failure';
import type { Capabilities } from '@/lib/collect/capabilities';
import { findKeyRange, type ProbeKey } from './find-key-range';
import { filterParameters, keyParameters } from './page-parameters';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toPagedExecution } from './to-paged-execution';

/** Rows that one query looks at when a filter may let few of them through: few at first, for an answer soon. */
const FIRST_WINDOW = 1_000;
const LARGEST_WINDOW = 20_000;
const WINDOW_GROWTH = 4;
/** What one request may cost; what is left is for the next one. */
const MAX_WINDOWS = 12;
const BUDGET_MS = 1_500;

export type PageRequest = {
  filter: ExecutionFilter;
  /** What whoever asks may read. */
  folders: FolderLimit;
  range: KeyRange;
  /** Rows wanted, at least 1. */
  take: number;
};

/** What a row has to pass. */
type Passed = Pick<PageRequest, 'filter' | 'folders'>;

type PageContext = RunContext & { capabilities: Capabilities };

/** Where the walk stands. */
type Walk = { found: PagedExecution[]; before: string | null; mark: PagedExecution | null };

/**
 * The next executions that pass the filter, newest first. A filter that no index serves is walked down by key in windows
 * of bounded size until the page is full or the budget spent: then fewer rows come, with the key to go on from. Fails only
 * when the first query fails; a later failure ends the page where it is.
 */
export async function collectExecutionPage(
  context: PageContext,
  request: PageRequest,
): Promise<Result<ExecutionPage>> {
  const begun = await firstRange(context, request);
  if (!begun.ok) return begun;
  const { floor } = begun.value;
  const walk: Walk = { found: [], before: begun.value.before, mark: null };
  const deadlineMs = performance.now() + BUDGET_MS;
  let size =
    isEmptyFilter(request.filter) && request.folders === null
      ? request.take + 1
      : Math.max(FIRST_WINDOW, request.take + 1);
  for (let count = 0; count < MAX_WINDOWS; count += 1) {
    const wanted = request.take - walk.found.length;
    const answer = await readWindow(context, request, { ...walk, floor, size, wanted });
    if (!answer.ok) return count === 0 ? answer : ended(walk, floor, 'failure');
    const { matches, mark } = splitWindow(answer.value, size);
    walk.found.push(...matches.slice(0, wanted));
    walk.mark = mark;
    if (matches.length > wanted) {
      walk.mark = walk.found.at(-1) ?? null;
      walk.before = walk.mark?.id ?? walk.before;
      return ended(walk, floor, 'full');
    }
    if (!mark) return ended(walk, floor, 'end');
    // The mark itself was not held against the filter.
    walk.before = String(BigInt(mark.id) + 1n);
    if (matches.length === wanted) return ended(walk, floor, 'full');
    if (performance.now() >= deadlineMs) break;
    size = Math.min(size * WINDOW_GROWTH, LARGEST_WINDOW);
  }
  return ended(walk, floor, 'budget');
}

/** The execution of an id, by key; null when there is none that the login may see. */
export async function collectExecutionById(
  context: PageContext,
  id: string,
  passed: Passed,
): Promise<Result<PagedExecution | null>> {
  const before = String(BigInt(id) + 1n);
  const window = { before, floor: id, size: 2, wanted: 1 };
  const answer = await readWindow(context, passed, window);
  if (!answer.ok) return answer;
  const [row] = answer.value;
  return { ok: true, value: row?.execution ?? null };
}

function ended(
  { found, before, mark }: Walk,
  floor: string | null,
  stoppedBy: ExecutionPage['search']['stoppedBy'],
): Result<ExecutionPage> {
  const isOver = stoppedBy === 'end';
  const searchedDownTo = mark && { executionId: mark.id, createdAt: mark.createdAt };
  return {
    ok: true,
    value: {
      executions: found,
      search: { stoppedBy, searchedDownTo: isOver ? null : searchedDownTo },
      next: isOver ? null : { before, floor },
    },
  };
}

type Window = KeyRange & { size: number; wanted: number };

/** `position` is that of the row in its window, before anything was filtered. */
type WindowRow = { execution: PagedExecution; position: number };

async function readWindow(
  context: PageContext,
  { filter, folders }: Passed,
  { before, floor, size, wanted }: Window,
): Promise<Result<WindowRow[]>> {
  const params = {
    ...filterParameters(filter, folders),
    ...keyParameters(before, floor),
    window: size,
    take: wanted + 1,
  };
  if (isJobReadable(context.capabilities)) {
    const { page } = await runTogether(
      executionPageWithJobs.name,
      { page: executionPageWithJobs },
      params,
      context,
    );
    // The right may have been taken away since it was tested: the view is still there.
    if (page.ok || page.failure.code !== 'permissionDenied') return toWindow(page, true);
  }
  const { page } = await runTogether(executionPage.name, { page: executionPage }, params, context);
  return toWindow(page, false);
}

function toWindow(page: Result<ExecutionPageRow[]>, isJobKnown: boolean): Result<WindowRow[]> {
  if (!page.ok) return page;
  const rows = page.value.map((row) => ({
    execution: toPagedExecution(row, isJobKnown),
    position: Number(row.window_position),
  }));
  return { ok: true, value: rows };
}

/** True when internal.executions is proven to be readable, which alone knows the job of an execution. */
export function isJobReadable({ objectRights }: Capabilities): boolean {
  return objectRights.get('internal.executions') === true;
}

/** The row at the end of the window only says where the next one begins. */
function splitWindow(rows: readonly WindowRow[], size: number) {
  const mark = rows.find(({ position }) => position === size) ?? null;
  const matches = rows.filter((row) => row !== mark).map(({ execution }) => execution);
  return { matches, mark: mark?.execution ?? null };
}

/** Where a walk begins: where the one before has ended, or at the keys of the range of time. */
async function firstRange(
  context: PageContext,
  { range, filter }: PageRequest,
): Promise<Result<KeyRange>> {
  if (range.before !== null || (!filter.from && !filter.to)) return { ok: true, value: range };
  const { newest } = await runTogether(
    newestExecutions.name,
    { newest: newestExecutions },
    { take: 1 },
    context,
  );
  if (!newest.ok) return newest;
  const [row] = newest.value;
  if (!row) return { ok: true, value: range };
  const probe: ProbeKey = async (at) => {
    const { found } = await runTogether(
      executionTime.name,
      { found: executionTime },
      { at: String(at) },
      context,
    );
    if (!found.ok) return found;
    const [first] = found.value;
    const key = first && { id: BigInt(first.execution_id), createdAt: first.created_time };
    return { ok: true, value: key ?? null };
  };
  return findKeyRange(filter, BigInt(row.execution_id), probe);
}
