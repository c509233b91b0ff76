import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import { countHeldTasks } from '@/lib/domain/executions/count-held-tasks';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import type { JobAssignment, Task } from '@/lib/domain/executions/task';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import { valueOfProperty } from '@/lib/domain/property';
import { judgeWorker, type Worker } from '@/lib/domain/workers/worker';
import { cannotBeSeen, done, doneIf, type Check, type CheckInputs } from './check';

/** Workers that are online and enabled, or the name of what was not read. */
export function usableWorkers({ sections, source, settings }: CheckInputs): Worker[] | string {
  if (!sections.workers) return 'workers';
  if (!source) return 'source';
  return sections.workers.filter(
    (worker) =>
      worker.isEnabled && judgeWorker(worker, source.sqlClock, settings).state === 'online',
  );
}

/** At least one worker is online and enabled. */
export const usableWorkerOnline: Check = (inputs) => {
  const usable = usableWorkers(inputs);
  if (typeof usable === 'string') return cannotBeSeen([usable]);
  return doneIf(usable.length > 0, { workerCount: usable.length });
};

/** Every task that waits, or that of the execution, may be taken by a worker that is online and enabled. */
export const waitingTasksStartable: Check = (inputs) => {
  const { executionId, sections } = inputs;
  const { tasks, jobAssignments } = sections;
  const usable = usableWorkers(inputs);
  if (typeof usable === 'string') return cannotBeSeen([usable]);
  if (!tasks) return cannotBeSeen(['tasks']);
  if (!jobAssignments) return cannotBeSeen(['jobAssignments']);
  // An execution without a task was not started, or is over: which workers it is for is not read then.
  if (executionId !== null && !indexTasks(tasks).has(executionId)) return cannotBeSeen(['tasks']);
  const waiting = tasks.filter(
    (task) => task.status === 'ready' && (executionId === null || task.executionId === executionId),
  );
  const ids = new Set(usable.map(({ id }) => id));
  const byJob = new Map(jobAssignments.map((one) => [one.jobId, one]));
  const stuck = waiting.filter((task) => !isStartable(task, byJob, ids));
  return doneIf(stuck.length === 0, {
    waitingTaskCount: waiting.length,
    taskIds: stuck.map(({ id }) => id),
  });
};

/** A job without assignments may be pulled by nobody. */
function isStartable(
  { jobId, candidateWorkerId }: Task,
  byJob: ReadonlyMap<string, JobAssignment>,
  usable: ReadonlySet<string>,
): boolean {
  const assignment = byJob.get(jobId ?? '');
  if (!assignment) return false;
  const mayTake = (id: string) => assignment.isAnyWorker || assignment.workerIds.includes(id);
  return candidateWorkerId === null
    ? [...usable].some(mayTake)
    : mayTake(candidateWorkerId) && usable.has(candidateWorkerId);
}

/** Some worker that is online and enabled has a free slot. */
export const slotsFree: Check = (inputs) => {
  const { tasks } = inputs.sections;
  const usable = usableWorkers(inputs);
  if (typeof usable === 'string') return cannotBeSeen([usable]);
  if (!tasks) return cannotBeSeen(['tasks']);
  const held = countHeldTasks(tasks);
  const slots = usable.map((worker) => ({
    live: held.get(worker.id) ?? 0,
    most: settingsOfWorker(inputs.settings, worker).maxTaskCount,
  }));
  return doneIf(
    slots.some(({ live, most }) => live < most),
    {
      workerCount: usable.length,
      liveTaskCount: slots.reduce((sum, { live }) => sum + live, 0),
      maxTaskCount: slots.reduce((sum, { most }) => sum + most, 0),
    },
  );
};

/** CLUSTER_LOGDB_SERVER says where workers send their messages. */
export const logServerKnown: Check = ({ sections: { masterProperties } }) => {
  if (!masterProperties) return cannotBeSeen(['masterProperties']);
  const serverName = valueOfProperty(masterProperties, 'CLUSTER_LOGDB_SERVER');
  return doneIf(serverName !== null, { serverName });
};

/** The tasks that are alive, of the execution, of the worker, or all: their ids name the folders of their logs. */
export const taskIdsKnown: Check = ({ sections: { tasks }, workerId, executionId }) => {
  if (!tasks) return cannotBeSeen(['tasks']);
  if (executionId !== null) {
    const task = indexTasks(tasks).get(executionId);
    // Of an execution that is over, its own page tells the task: it is read when that is opened.
    return task ? done({ taskIds: [task.id] }) : cannotBeSeen(['TaskId']);
  }
  const held = tasks.filter(
    (task) => isHeldByWorker(task) && (workerId === null || task.workerId === workerId),
  );
  // Finished tasks leave the queue: that none is alive does not say that there was none.
  return held.length > 0 ? done({ taskIds: held.map(({ id }) => id) }) : cannotBeSeen(['TaskId']);
};

/** The instance takes SQL logins: workers write their messages with one. */
export const sqlAuthenticationAllowed: Check = ({ sections: { instance } }) => {
  const isIntegratedSecurityOnly = instance?.isIntegratedSecurityOnly ?? null;
  if (isIntegratedSecurityOnly === null) return cannotBeSeen(['IsIntegratedSecurityOnly']);
  return doneIf(!isIntegratedSecurityOnly, { isIntegratedSecurityOnly });
};

/** The execution was to log something. Asked of executions that lately succeeded, and of no others. */
export const loggingLevelAboveNone: Check = ({ sections: { executions }, executionId }) => {
  if (!executions) return cannotBeSeen(['executions']);
  const checks = executions.endings.messageChecks;
  if (!checks) return cannotBeSeen(['catalog.execution_parameter_values']);
  const loggingLevel = checks.get(executionId ?? '')?.loggingLevel ?? null;
  return loggingLevel === null
    ? cannotBeSeen(['LOGGING_LEVEL'])
    : doneIf(loggingLevel > 0, { loggingLevel });
};
