import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { Execution } from '@/lib/domain/executions/execution';
import { timeExecution } from '@/lib/domain/executions/execution-timing';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { onceForEach } from '@/lib/domain/once-for-each';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import type { Task } from '@/lib/domain/executions/task';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';

const PERCENTILE = 0.95;
const NO_RUNS: readonly number[] = [];

/** A package of which too few successful runs are known has no measure yet: its executions are not judged. */
export const slowExecution = defineRule({
  id: 'slow-execution',
  severity: 'warning',
  requires: ['source', 'executions', 'tasks'],
  evaluate: ({ source, executions, tasks }, { settings, runHistory }) => {
    const taskById = indexTasks(tasks);
    return [
      ...hiddenExecutions(executions, 'execution'),
      ...judgeEach(executions.open, (execution) => {
        if (execution.status !== 'running') return null;
        const runs = runHistory.get(packageKeyOf(execution)) ?? NO_RUNS;
        const limitMs = slowBeyondMs(runs, settings.thresholds);
        if (limitMs === null) return unknownSubject({ kind: 'execution', id: execution.id }, []);
        const task = taskById.get(execution.id) ?? null;
        const runTimeMs = runTimeOf(execution, task, source.sqlClock);
        if (runTimeMs === null) return unknownSubject({ kind: 'execution', id: execution.id }, []);
        if (runTimeMs <= limitMs) return null;
        const { medianRunMs, longRunMs } = measureRuns(runs);
        return found(executionSubject(execution), {
          runTimeMs,
          medianRunMs,
          longRunMs,
          runCount: runs.length,
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});

/** Run time in ms from which on a run is slow, after the last successful ones; null while too few of these are known. */
export function slowBeyondMs(
  runs: readonly number[],
  { slowExecutionMedians, slowExecutionRuns }: ClusterSettings['thresholds'],
): number | null {
  if (runs.length < slowExecutionRuns) return null;
  const { medianRunMs, longRunMs } = measureRuns(runs);
  return Math.max(slowExecutionMedians * medianRunMs, longRunMs);
}

/** Null where the beginning of the run is not known, or it does not run at all. */
function runTimeOf(execution: Execution, task: Task | null, sqlClock: Date): number | null {
  const { run } = timeExecution({
    execution,
    scaleOut: execution.workerId !== null || task ? 'yes' : 'no',
    task,
    sqlClock,
  });
  return run.state === 'ongoing' ? run.ms : null;
}

/** Median, and the 95th percentile by nearest rank: of few runs, the longest. */
const measureRuns = onceForEach((runs: readonly number[]) => {
  const sorted = runs.toSorted((left, right) => left - right);
  const at = (index: number) => sorted[index] ?? 0;
  const middle = Math.floor(sorted.length / 2);
  return {
    medianRunMs: sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    longRunMs: at(Math.ceil(PERCENTILE * sorted.length) - 1),
  };
});
