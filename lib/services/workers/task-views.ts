import 'server-only';
import type { Execution } from '@/lib/domain/executions/execution';
import type { JobAssignment } from '@/lib/domain/executions/task';
import { nameOfWorker } from '@/lib/domain/workers/worker';
import type { TaskView } from '@/lib/domain/workers/workers-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';
import { visibleFolders } from '@/lib/services/visible-clusters';

/** Live tasks with the package that they run and the workers that may run it, as far as these are known. */
export function viewTasks(state: ClusterState, now: Date): TaskView[] {
  const tasks = viewSection(state, 'tasks', now).data ?? [];
  const workers = viewSection(state, 'workers', now).data ?? [];
  const executions = viewSection(state, 'executions', now).data;
  const assignments = viewSection(state, 'jobAssignments', now);
  const isLimited = visibleFolders(state.settings.name) !== null;
  const nameById = new Map(workers.map((worker) => [worker.id, nameOfWorker(worker)]));
  const executionById = new Map(
    [...(executions?.recent ?? []), ...(executions?.open ?? [])].map((one) => [one.id, one]),
  );
  const assignmentByJob = new Map(assignments.data?.map((one) => [one.jobId, one]));
  const nameOf = (id: string) => nameById.get(id) ?? id.slice(0, 8);
  return tasks.map((task) => ({
    ...task,
    ...packageOf(executionById.get(task.executionId ?? '')),
    isHidden: isLimited && task.executionId === null,
    workerName: task.workerId ? nameOf(task.workerId) : null,
    allowedWorkers: allowedWorkers(
      assignmentByJob.get(task.jobId ?? ''),
      assignments.isFresh && task.jobId !== null,
      nameOf,
    ),
  }));
}

function packageOf(execution: Execution | undefined) {
  return {
    folderName: execution?.folderName ?? null,
    projectName: execution?.projectName ?? null,
    packageName: execution?.packageName ?? null,
  };
}

/** A job without assignments may be pulled by nobody (ssisdb.md 2.3), which only those of the last poll prove. */
export function allowedWorkers(
  assignment: JobAssignment | undefined,
  isAbsenceProof: boolean,
  nameOf: (id: string) => string,
): TaskView['allowedWorkers'] {
  if (!assignment && !isAbsenceProof) return null;
  return {
    isAnyWorker: assignment?.isAnyWorker ?? false,
    workers: (assignment?.workerIds ?? []).map((id) => ({ id, name: nameOf(id) })),
  };
}
