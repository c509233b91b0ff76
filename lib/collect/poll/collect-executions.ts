import type { ExecutionsData } from '@/lib/domain/executions/execution';
import type { Section } from '@/lib/domain/section';
import {
  executionsAfter,
  executionsById,
  IDS_PER_QUERY,
  newestExecutions,
  type ExecutionRow,
} from '@/lib/ssisdb/queries/executions';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { isInAny, type Capabilities, type Membership } from '@/lib/collect/capabilities';
import { collectMessageChecks } from './collect-message-checks';
import type { ExecutionWindow } from './execution-window';
import { grantRole } from '@/lib/collect/grant-statement';
import { idParameters } from '@/lib/collect/id-parameters';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toExecution } from '@/lib/collect/to-domain';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';

const FIRST_READ_COUNT = 500;
const PAGE_COUNT = 500;
/** New executions beyond this many pages are read in the next polls: catching up must not become a flood. */
const MAX_PAGES_PER_POLL = 4;
const MAX_REFRESH_COUNT = 5 * IDS_PER_QUERY;
const OLDEST_COUNT = 100;

/** Roles for which catalog.executions shows every row (ssisdb.md 1, 5). */
export const ROLES_THAT_SEE_EXECUTIONS: readonly Membership[] = [
  'sysadmin',
  'ssis_admin',
  'ssis_logreader',
];

/** True when catalog.executions is proven to hide no row from the login. */
export function seesAllExecutions(capabilities: Capabilities): boolean {
  return isInAny(capabilities, ROLES_THAT_SEE_EXECUTIONS);
}

type Facts = {
  liveTaskExecutionIds: readonly string[];
  /** SQL Server's, of this poll. */
  sqlClock: Date;
  previous: Section<ExecutionsData> | undefined;
};

/**
 * Brings the window up to date by key only: what lies above the watermark, and the ids that can still change. The cost
 * depends on what has changed, not on the size of the catalog.
 */
export async function collectExecutions(
  context: RunContext,
  capabilities: Capabilities,
  window: ExecutionWindow,
  { liveTaskExecutionIds, sqlClock, previous }: Facts,
): Promise<Section<ExecutionsData>> {
  const result = window.isEmpty
    ? await seed(context, window, liveTaskExecutionIds, sqlClock)
    : await catchUp(context, window, liveTaskExecutionIds);
  const now = new Date();
  const object = 'catalog.executions';
  const grant = grantRole('ssis_logreader', capabilities.userName);
  if (!result.ok) {
    return result.failure.code === 'permissionDenied'
      ? deniedSection(object, grant, previous)
      : failedSection(result.failure, previous);
  }
  await readOldest(context, window, sqlClock);
  await collectMessageChecks(context, capabilities, window, sqlClock);
  const seesAll = seesAllExecutions(capabilities);
  const data = window.data(seesAll ? null : { object, grant });
  // No rows from a view that filters by role prove nothing.
  if (!seesAll && data.recent.length === 0) return deniedSection(object, grant, previous);
  return collectedSection(data, now);
}

type Done = Result<null>;
const DONE: Done = { ok: true, value: null };

async function seed(
  context: RunContext,
  window: ExecutionWindow,
  liveTaskExecutionIds: readonly string[],
  sqlClock: Date,
): Promise<Done> {
  const { newest } = await runTogether(
    'executions',
    { newest: newestExecutions },
    { take: FIRST_READ_COUNT },
    context,
  );
  if (!newest.ok) return newest;
  const isWholeCatalog = newest.value.length < FIRST_READ_COUNT;
  window.seed(newest.value.map(toExecution), isWholeCatalog, sqlClock);
  return refresh(context, window, window.idsToRefresh(liveTaskExecutionIds, MAX_REFRESH_COUNT));
}

async function catchUp(
  context: RunContext,
  window: ExecutionWindow,
  liveTaskExecutionIds: readonly string[],
): Promise<Done> {
  const ids = window.idsToRefresh(liveTaskExecutionIds, MAX_REFRESH_COUNT);
  const first = ids.slice(0, IDS_PER_QUERY);
  const answers = await runTogether(
    'executions',
    { after: executionsAfter, ...(first.length > 0 ? { byId: executionsById } : {}) },
    { after: window.watermark(), take: PAGE_COUNT, ...idParameters(first, IDS_PER_QUERY) },
    context,
  );
  if (!answers.after.ok) return answers.after;
  // Whatever has become of the newest has become of others: nothing is taken for purged before that is known.
  if (!window.confirmNewest(answers.after.value.map((row) => row.execution_id))) return DONE;
  window.add(answers.after.value.map(toExecution));
  const refreshed = takeRefreshed(window, first, answers.byId);
  if (!refreshed.ok) return refreshed;
  const rest = await refresh(context, window, ids.slice(IDS_PER_QUERY));
  return rest.ok ? readFurtherPages(context, window, answers.after.value) : rest;
}

async function refresh(
  context: RunContext,
  window: ExecutionWindow,
  ids: readonly string[],
): Promise<Done> {
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const chunk = ids.slice(from, from + IDS_PER_QUERY);
    const { byId } = await runTogether(
      'executions',
      { byId: executionsById },
      idParameters(chunk, IDS_PER_QUERY),
      context,
    );
    const taken = takeRefreshed(window, chunk, byId);
    if (!taken.ok) return taken;
  }
  return DONE;
}

function takeRefreshed(
  window: ExecutionWindow,
  ids: readonly string[],
  answer: Result<ExecutionRow[]> | undefined,
): Done {
  if (!answer) return DONE;
  if (!answer.ok) return answer;
  const found = new Set(answer.value.map((row) => row.execution_id));
  window.drop(ids.filter((id) => !found.has(id)));
  window.add(answer.value.map(toExecution));
  return DONE;
}

async function readFurtherPages(
  context: RunContext,
  window: ExecutionWindow,
  firstPage: readonly ExecutionRow[],
): Promise<Done> {
  let page = firstPage;
  for (let count = 1; count < MAX_PAGES_PER_POLL && page.length === PAGE_COUNT; count += 1) {
    const after = page.at(-1)?.execution_id ?? '0';
    const { next } = await runTogether(
      'executions',
      { next: executionsAfter },
      { after, take: PAGE_COUNT },
      context,
    );
    if (!next.ok) return next;
    window.add(next.value.map(toExecution));
    page = next.value;
  }
  window.noteBehind(page.length === PAGE_COUNT);
  return DONE;
}

/** The oldest rows, where executions collect that SSISDB never closes. Whether it works or not, the poll goes on. */
async function readOldest(
  context: RunContext,
  window: ExecutionWindow,
  sqlClock: Date,
): Promise<void> {
  if (!window.isOldestDue(sqlClock)) return;
  const { oldest } = await runTogether(
    'executions',
    { oldest: executionsAfter },
    { after: '0', take: OLDEST_COUNT },
    context,
  );
  if (!oldest.ok) return;
  window.addOldest(oldest.value.map(toExecution), oldest.value.length < OLDEST_COUNT, sqlClock);
}
