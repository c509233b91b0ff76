import 'server-only';
import {
  readExecutionDetail,
  type ExecutionDetailReading,
} from '@/lib/collect/on-demand/on-demand-execution';
import { anomaliesOfExecution } from '@/lib/domain/anomalies/anomalies-of-execution';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import { canBeStopped, judgeOutlook } from '@/lib/domain/executions/execution-outlook';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import type { ExecutionTaskView } from '@/lib/domain/executions/execution-task-view';
import type { ClusterState } from '@/lib/live/cluster-state';
import { taskFolders } from '@/lib/runbooks/task-folders';
import { viewAnomalies } from '@/lib/services/anomalies/anomaly-views';
import { viewExecutions } from './execution-rows';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { viewSection } from '@/lib/services/section-view';
import { dataOf, viewReading } from './view-reading';
import { viewWorkers } from '@/lib/services/workers/worker-views';

const SECTIONS = ['header', 'liveTasks', 'archivedTasks', 'assignment'] as const;

/** One execution: what it is, what is true of it now, and what happens next. Throws AppError `notFound` and `busy`. */
export async function getExecution(
  { cluster, execution: executionId }: ExecutionAddress,
  signal?: AbortSignal,
): Promise<ExecutionDetailPayload> {
  const state = requireCluster(cluster);
  const read = await readExecutionDetail(readPlaceOf(cluster), executionId, signal);
  const now = new Date();
  const { value, sqlClock, envelope } = viewReading(read, SECTIONS, { state, executionId, now });
  const tasks = value && tasksOf(value, state, executionId, now);
  const data = {
    header: dataOf(value?.header),
    scaleOut: 'unknown' as const,
    timing: null,
    attempts: [],
    ghost: null,
    outlook: { kind: 'unknown' as const },
    canBeStopped: false,
    tasks: tasks && viewTasks(tasks, value, state, now),
    anomalies: anomaliesOfExecution(
      viewAnomalies(state, now),
      value?.execution ?? { id: executionId },
    ),
  };
  if (!value?.execution || !sqlClock) return { ...envelope, data };
  const [listed] = viewExecutions([value.execution], value, state, { sqlClock, now });
  if (!listed) return { ...envelope, data };
  const { scaleOut, timing, attempts, ghost } = listed;
  const areWorkersKnown = viewSection(state, 'workers', now).data !== null;
  const outlook = judgeOutlook({
    status: listed.status,
    isScaleOut: scaleOut === 'unknown' ? null : scaleOut === 'yes',
    tasks,
    assignment: dataOf(value.assignment),
    areAssignmentsKnown: value.assignment.status === 'collected' && value.execution.jobId !== null,
    workers: areWorkersKnown ? viewWorkers(state, now) : null,
    sqlClock,
    leaseSweepMs: state.settings.thresholds.leaseSweepSeconds * 1_000,
  });
  return {
    ...envelope,
    data: {
      ...data,
      scaleOut,
      timing,
      attempts,
      ghost,
      outlook,
      canBeStopped: canBeStopped(listed.status),
    },
  };
}

/** Live ones first; where these could not be read by job, those that the last poll found by the execution's id. */
function tasksOf(
  { liveTasks, archivedTasks }: ExecutionDetailReading,
  state: ClusterState,
  executionId: string,
  now: Date,
): ExecutionTask[] | null {
  const archived = dataOf(archivedTasks);
  const live = dataOf(liveTasks);
  if (live) return [...live, ...(archived ?? [])];
  const polled = viewSection(state, 'tasks', now);
  const found = (polled.isFresh ? (polled.data ?? []) : []).filter(
    (task) => task.executionId === executionId,
  );
  if (found.length === 0) return archived?.length ? archived : null;
  return [
    ...found.map((task) => ({ ...task, isArchived: false, updatedAt: null })),
    ...(archived ?? []),
  ];
}

function viewTasks(
  tasks: readonly ExecutionTask[],
  { execution }: ExecutionDetailReading,
  state: ClusterState,
  now: Date,
): ExecutionTaskView[] {
  const workers = new Map(viewWorkers(state, now).map((worker) => [worker.id, worker]));
  const productVersion = state.snapshot?.source?.productVersion ?? null;
  return tasks.map((task) => {
    // A task that went back to the queue has no worker; its execution still names the one whose log there may be.
    const workerId = task.workerId ?? execution?.workerId ?? null;
    const worker = workers.get(workerId ?? '');
    const ofExecution = workerId === execution?.workerId ? execution?.machineName : null;
    const machineName = worker?.machineName ?? ofExecution ?? null;
    const userAccount = worker?.userAccount ?? null;
    return {
      ...task,
      workerName: workerId === null ? null : (worker?.name ?? workerId.slice(0, 8)),
      machineName,
      userAccount,
      folders: taskFolders({ taskId: task.id, machineName, userAccount, productVersion }),
    };
  });
}
