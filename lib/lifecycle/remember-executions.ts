import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import {
  RUNS_REMEMBERED,
  type ExecutionMemory,
  type RunHistory,
  type StoppingSince,
} from '@/lib/domain/executions/execution-memory';
import { timeExecution } from '@/lib/domain/executions/execution-timing';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import type { Task } from '@/lib/domain/executions/task';

const MAX_PACKAGES = 2_000;

/**
 * Adds what one poll proves of executions. `executions` and `tasks` are null where they were not collected, and then prove
 * nothing. A run is counted when its end is first seen, and only where its beginning is known: by the pickup that an
 * earlier poll saw, so that in Scale Out a run between two polls does not count; else by its start.
 */
export function rememberExecutions(
  memory: ExecutionMemory,
  executions: ExecutionsData | null,
  tasks: readonly Task[] | null,
  sqlClock: Date,
): ExecutionMemory {
  const taskIndex = tasks ? indexTasks(tasks) : memory.tasks;
  if (!executions) return { ...memory, tasks: taskIndex };
  const { open, endings } = executions;
  return {
    tasks: taskIndex,
    endedIds: new Set(endings.ended.map(({ id }) => id)),
    activeIds: activeIdsOf(open),
    runHistory: rememberRuns(memory, endings.ended, sqlClock),
    stopping: rememberStopping(memory, open, sqlClock),
  };
}

function activeIdsOf(open: readonly Execution[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, status } of open) if (status !== 'stopping') ids.add(id);
  return ids;
}

function rememberRuns(
  { runHistory, endedIds, tasks }: ExecutionMemory,
  ended: readonly Execution[],
  sqlClock: Date,
): RunHistory {
  const runs = ended
    .filter(({ id, status }) => status === 'succeeded' && !endedIds.has(id))
    .toSorted((left, right) => (left.endedAt?.getTime() ?? 0) - (right.endedAt?.getTime() ?? 0))
    .flatMap((execution) => {
      const durationMs = durationOf(execution, tasks.get(execution.id), sqlClock);
      return durationMs === null ? [] : [{ key: packageKeyOf(execution), durationMs }];
    });
  if (runs.length === 0) return runHistory;
  const history = new Map(runHistory);
  for (const { key, durationMs } of runs) {
    const known = history.get(key) ?? [];
    history.delete(key);
    history.set(key, [...known, durationMs].slice(-RUNS_REMEMBERED));
  }
  for (const key of history.keys()) {
    if (history.size <= MAX_PACKAGES) break;
    history.delete(key);
  }
  return history;
}

/** Null where it is not known. Who succeeded without a worker was run by SQL Server itself. */
function durationOf(execution: Execution, task: Task | undefined, sqlClock: Date): number | null {
  const isScaleOut = execution.workerId !== null;
  if (isScaleOut && (!task || task.attemptCount !== execution.attemptCount)) return null;
  const { run } = timeExecution({
    execution,
    scaleOut: isScaleOut ? 'yes' : 'no',
    task: task ?? null,
    sqlClock,
  });
  return run.state === 'ended' ? run.ms : null;
}

function rememberStopping(
  { stopping, activeIds }: ExecutionMemory,
  open: readonly Execution[],
  sqlClock: Date,
): ReadonlyMap<string, StoppingSince> {
  return new Map(
    open
      .filter(({ status }) => status === 'stopping')
      .map(({ id }) => [id, stopping.get(id) ?? { sinceAt: sqlClock, isExact: activeIds.has(id) }]),
  );
}
