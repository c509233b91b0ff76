import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import { countHeldTasks } from '@/lib/domain/count-held-tasks';
import { isHeldByWorker, type JobAssignment, type Task } from '@/lib/domain/task';
import { valueOfProperty } from '@/lib/domain/property';
import { judgeWorker, type Worker } from '@/lib/domain/worker';
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

/** Every task that waits may be taken by a worker that is online and enabled. */
export const waitingTasksStartable: Check = (inputs) => {
  const { tasks, jobAssignments } = inputs.sections;
  const usable = usableWorkers(inputs);
  if (typeof usable === 'string') return cannotBeSeen([usable]);
  if (!tasks) return cannotBeSeen(['tasks']);
  if (!jobAssignments) return cannotBeSeen(['jobAssignments']);
  const waiting = tasks.filter(({ status }) => status === 'ready');
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
  { jobId }: Task,
  byJob: ReadonlyMap<string, JobAssignment>,
  usable: ReadonlySet<string>,
): boolean {
  const assignment = byJob.get(jobId ?? '');
  if (!assignment) return false;
  return assignment.isAnyWorker
    ? usable.size > 0
    : assignment.workerIds.some((id) => usable.has(id));
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

/** The tasks that are alive on the worker, or on all of them: their ids name the folders of their logs. */
export const taskIdsKnown: Check = ({ sections: { tasks }, workerId }) => {
  if (!tasks) return cannotBeSeen(['tasks']);
  const held = tasks.filter(
    (task) => isHeldByWorker(task) && (workerId === null || task.workerId === workerId),
  );
  // Finished tasks leave the queue: that none is alive does not say that there was none.
  return held.length > 0 ? done({ taskIds: held.map(({ id }) => id) }) : cannotBeSeen(['TaskId']);
};

const neverRead =
  (...missing: string[]): Check =>
  () =>
    cannotBeSeen(missing);

/** The instance takes SQL logins: workers write their messages with one. */
export const sqlAuthenticationAllowed: Check = ({ sections: { instance } }) => {
  const isIntegratedSecurityOnly = instance?.isIntegratedSecurityOnly ?? null;
  if (isIntegratedSecurityOnly === null) return cannotBeSeen(['IsIntegratedSecurityOnly']);
  return doneIf(!isIntegratedSecurityOnly, { isIntegratedSecurityOnly });
};

/** Parameters of executions are not read. */
export const loggingLevelAboveNone = neverRead('LOGGING_LEVEL');
