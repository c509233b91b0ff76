import 'server-only';
import type { ExecutionReading } from '@/lib/collect/on-demand/on-demand-executions';
import { listAttempts } from '@/lib/domain/executions/execution-attempts';
import { cannotBeStopped, findGhost } from '@/lib/domain/executions/execution-ghost';
import type { ListedExecution } from '@/lib/domain/executions/execution-list-payload';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import { timeExecution } from '@/lib/domain/executions/execution-timing';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';
import { allowedWorkers } from '@/lib/services/workers/task-views';
import { viewWorkers } from '@/lib/services/workers/worker-views';

type Tasks = Pick<ExecutionReading, 'liveTasks' | 'archivedTasks'>;

type KnownTask = { task: ExecutionTask; readAt: Date };

/** Turns what was read into rows: with names, waiting and running told apart, and where the catalog does not tell the truth. */
export function viewExecutions(
  executions: readonly PagedExecution[],
  tasks: Tasks,
  state: ClusterState,
  { sqlClock, now }: { sqlClock: Date; now: Date },
): ListedExecution[] {
  const workers = new Map(viewWorkers(state, now).map((worker) => [worker.id, worker]));
  const nameOf = (id: string) => workers.get(id)?.name ?? id.slice(0, 8);
  const stateOf = (id: string | null): HeartbeatState => workers.get(id ?? '')?.state ?? 'unknown';
  const pinnedTo = pinsOf(state, now, nameOf);
  const taskOf = tasksById(tasks, state, { sqlClock, now });
  const isAbsenceProof =
    tasks.liveTasks.status === 'collected' && tasks.archivedTasks.status === 'collected';

  return executions.map((execution) => {
    const { environmentName, environmentFolderName, jobId, workerId, ...shown } = execution;
    const known = taskOf.get(execution.id);
    const task = known?.task ?? null;
    const scaleOut = execution.scaleOut === 'unknown' && task ? 'yes' : execution.scaleOut;
    return {
      ...shown,
      scaleOut,
      environment:
        environmentName === null
          ? null
          : { folderName: environmentFolderName, name: environmentName },
      worker: workerId === null ? null : { id: workerId, name: nameOf(workerId) },
      maxAttemptCount: task?.maxAttemptCount ?? null,
      attempts: scaleOut === 'no' ? [] : listAttempts({ execution, task }),
      timing: timeExecution({
        execution,
        scaleOut,
        task: task ?? (isAbsenceProof ? null : 'notRead'),
        sqlClock,
      }),
      ghost:
        known === undefined
          ? null
          : findGhost({
              execution,
              task: known.task,
              taskReadAt: known.readAt,
              workerState: stateOf(known.task.workerId),
            }),
      cannotBeStopped: scaleOut !== 'no' && cannotBeStopped(execution),
      pinnedTo: isOpenStatus(execution.status) ? pinnedTo(task?.jobId ?? jobId) : null,
    };
  });
}

/** The task of each execution: as it was just read, else archived, else as the last poll saw it. */
function tasksById(
  { liveTasks, archivedTasks }: Tasks,
  state: ClusterState,
  { sqlClock, now }: { sqlClock: Date; now: Date },
): Map<string, KnownTask> {
  const byId = new Map<string, KnownTask>();
  const polled = viewSection(state, 'tasks', now);
  if (polled.isFresh && polled.sqlClock) {
    for (const task of polled.data ?? []) {
      if (task.executionId === null) continue;
      byId.set(task.executionId, {
        task: { ...task, isArchived: false, updatedAt: null },
        readAt: polled.sqlClock,
      });
    }
  }
  for (const section of [archivedTasks, liveTasks]) {
    if (section.status !== 'collected') continue;
    for (const task of section.data) {
      if (task.executionId !== null) byId.set(task.executionId, { task, readAt: sqlClock });
    }
  }
  return byId;
}

/** Which workers may run an execution that is not over. Only for a job of the last poll is their absence proof. */
function pinsOf(state: ClusterState, now: Date, nameOf: (id: string) => string) {
  const assignments = viewSection(state, 'jobAssignments', now);
  const byJob = new Map(assignments.data?.map((one) => [one.jobId, one]));
  const polledJobs = new Set(viewSection(state, 'tasks', now).data?.map(({ jobId }) => jobId));
  return (jobId: string | null): ListedExecution['pinnedTo'] =>
    jobId === null
      ? null
      : allowedWorkers(byJob.get(jobId), assignments.isFresh && polledJobs.has(jobId), nameOf);
}
