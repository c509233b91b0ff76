import { NO_EXECUTION_FILTER } from '@/lib/domain/executions/execution-filter';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import { finishExecution, type FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { Section } from '@/lib/domain/section';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { collectExecutionPage } from './collect-execution-page';
import { seesAllExecutions } from '@/lib/collect/poll/collect-executions';
import { collectJobTasks } from './collect-job-tasks';
import type { ReadSession } from './on-demand-reader';
import { onDemandReader } from './on-demand-readers';

export type FinishedPage = {
  /** Newest first, without a gap. */
  rows: { id: string; createdAt: Date | null; isOpen: boolean }[];
  /** Those of the rows that are over. */
  finished: FinishedExecution[];
  /** Only executions below this id are left; null when none are. */
  next: string | null;
  sqlClock: Date;
  durationMs: number;
};

export type FinishedReading =
  | { kind: 'page'; page: FinishedPage }
  /** Somebody waits for a page of his own: he goes first. */
  | { kind: 'busy' }
  /** The login does not see every execution, so that no end of the list would be proof. */
  | { kind: 'hidden' }
  | { kind: 'failed'; failure: SqlFailure };

/**
 * Reads the next executions below a key, with the tasks that tell when they were picked up, over the connection for what is
 * read on demand: two or three keyed queries, never beside another read of it. Never throws for what SQL Server does.
 */
export async function readFinishedPage(
  cluster: string,
  before: string,
  take: number,
): Promise<FinishedReading> {
  const reader = onDemandReader(cluster);
  if (reader.waitingCount > 0) return { kind: 'busy' };
  const startedMs = performance.now();
  const reading = await reader.read((session) => collectPage(session, before, take));
  if (!reading.ok) return { kind: 'failed', failure: reading.failure };
  const { value } = reading.value;
  if (value.kind !== 'page') return value;
  return { kind: 'page', page: { ...value.page, durationMs: performance.now() - startedMs } };
}

async function collectPage(
  session: ReadSession,
  before: string,
  take: number,
): Promise<FinishedReading> {
  if (!seesAllExecutions(session.capabilities)) return { kind: 'hidden' };
  const range = { before, floor: null };
  const request = { filter: NO_EXECUTION_FILTER, folders: null, range, take };
  const answer = await collectExecutionPage(session, request);
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  const { executions, next } = answer.value;
  const { sqlClock } = session.source;
  const ended = executions.filter(({ status }) => !isOpenStatus(status));
  const { liveTasks, archivedTasks } = await collectJobTasks(session, ended, sqlClock);
  const failed = [liveTasks, archivedTasks].find(({ status }) => status === 'failed');
  if (failed?.status === 'failed') return { kind: 'failed', failure: failed.error };
  const taskOf = taskFinder(archivedTasks, liveTasks);
  return {
    kind: 'page',
    page: {
      rows: executions.map(({ id, createdAt, status }) => ({
        id,
        createdAt,
        isOpen: isOpenStatus(status),
      })),
      finished: ended.flatMap((execution) => finish(execution, taskOf(execution.id), sqlClock)),
      next: next?.before ?? null,
      sqlClock,
      durationMs: 0,
    },
  };
}

type FoundTask = ExecutionTask | null | 'notRead';

/** Only where both tables were read does it prove anything that a task is in neither. */
function taskFinder(...sections: Section<ExecutionTask[]>[]): (id: string) => FoundTask {
  const lists = sections.flatMap((section) =>
    section.status === 'collected' ? [section.data] : [],
  );
  const isProof = lists.length === sections.length;
  const byId = new Map(lists.flat().map((task) => [task.executionId, task]));
  return (id) => byId.get(id) ?? (isProof ? null : 'notRead');
}

function finish(execution: PagedExecution, task: FoundTask, sqlClock: Date): FinishedExecution[] {
  const isTaskFound = task !== null && task !== 'notRead';
  const scaleOut = execution.scaleOut === 'unknown' && isTaskFound ? 'yes' : execution.scaleOut;
  const finished = finishExecution({ execution, scaleOut, task, sqlClock });
  return finished ? [finished] : [];
}
