import { settingsOfWorker, type ClusterSettings } from '@/lib/domain/cluster-settings';
import { countHeldTasks } from '@/lib/domain/executions/count-held-tasks';
import type { Execution } from '@/lib/domain/executions/execution';
import {
  judgeUsability,
  USABILITIES,
  type Usability,
} from '@/lib/domain/executions/execution-outlook';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import type { JobAssignment, Task } from '@/lib/domain/executions/task';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import { judgeWorker, nameOfWorker } from '@/lib/domain/workers/worker';
import type { RuleInputs } from '@/lib/rules/define-rule';

/** More workers than anybody pins an execution to by hand. */
const MAX_LISTED = 20;

type Candidates = {
  count: Readonly<Record<Usability, number>>;
  /** How many of each kind when any worker may; else each by name. */
  allowedWorkers: string[];
};

export type WaitingExecution = { execution: Execution } & (
  | { state: 'waiting'; task: Task; candidates: Candidates }
  /** Nobody called start_execution: there is no task that anybody could take. */
  | { state: 'notStarted' }
  /** Its task was not found, or says something that no document lists. */
  | { state: 'unknown' }
);

type Inputs = Pick<RuleInputs, 'source' | 'executions' | 'tasks' | 'jobAssignments' | 'workers'>;

/** Executions that were never picked up, with the workers that may take them. Those that SQL Server runs itself are left out. */
export function listWaitingExecutions(
  inputs: Inputs,
  settings: ClusterSettings,
): WaitingExecution[] {
  const waiting = inputs.executions.open.filter(
    ({ status }) => status === 'pending' || status === 'created',
  );
  if (waiting.length === 0) return [];
  const tasks = indexTasks(inputs.tasks);
  const candidatesOf = candidateFinder(inputs, settings);
  return waiting.flatMap((execution): WaitingExecution[] => {
    const { id, status, machineName, workerId } = execution;
    const task = tasks.get(id);
    if (!task) {
      if (status === 'created') return [{ execution, state: 'notStarted' }];
      const isOnServer = machineName !== null && workerId === null;
      return isOnServer ? [] : [{ execution, state: 'unknown' }];
    }
    if (isHeldByWorker(task)) return [];
    if (task.status !== 'ready' || task.jobId === null) return [{ execution, state: 'unknown' }];
    return [{ execution, state: 'waiting', task, candidates: candidatesOf(task) }];
  });
}

function candidateFinder(
  { source, tasks, jobAssignments, workers }: Inputs,
  settings: ClusterSettings,
): (task: Task) => Candidates {
  const held = countHeldTasks(tasks);
  const known = new Map(
    workers.map((worker) => {
      const name = nameOfWorker(worker);
      const usability = judgeUsability({
        id: worker.id,
        name,
        isEnabled: worker.isEnabled,
        state: judgeWorker(worker, source.sqlClock, settings).state,
        liveTaskCount: held.get(worker.id) ?? 0,
        maxTaskCount: settingsOfWorker(settings, worker).maxTaskCount,
      });
      return [worker.id, { name, usability }] as const;
    }),
  );
  const anyWorker = allCandidates([...known.values()].map(({ usability }) => usability));
  const byJob = new Map(jobAssignments.map((one) => [one.jobId, one]));
  const named = (ids: readonly string[]): Candidates => {
    const allowed = ids.map((id) => {
      const { name, usability } = known.get(id) ?? { name: id.slice(0, 8), usability: 'gone' };
      return { usability, label: `${name}: ${usability}` } as const;
    });
    return {
      count: countUsabilities(allowed.map(({ usability }) => usability)),
      allowedWorkers: allowed.slice(0, MAX_LISTED).map(({ label }) => label),
    };
  };
  return ({ jobId, candidateWorkerId }) => {
    const assignment = byJob.get(jobId ?? '');
    if (candidateWorkerId !== null) {
      return named(mayTake(assignment, candidateWorkerId) ? [candidateWorkerId] : []);
    }
    return assignment?.isAnyWorker ? anyWorker : named(assignment?.workerIds ?? []);
  };
}

function mayTake(assignment: JobAssignment | undefined, workerId: string): boolean {
  return assignment?.isAnyWorker === true || assignment?.workerIds.includes(workerId) === true;
}

function allCandidates(usabilities: readonly Usability[]): Candidates {
  const count = countUsabilities(usabilities);
  const allowedWorkers = USABILITIES.filter((usability) => count[usability] > 0).map(
    (usability) => `${usability}: ${count[usability]}`,
  );
  return { count, allowedWorkers };
}

function countUsabilities(usabilities: readonly Usability[]): Record<Usability, number> {
  const count = { usable: 0, full: 0, disabled: 0, offline: 0, gone: 0, unknown: 0 };
  for (const usability of usabilities) count[usability] += 1;
  return count;
}
