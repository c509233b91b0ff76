import 'server-only';
import {
  readExecutionDetail,
  type ExecutionDetailReading,
} from '@/lib/collect/on-demand/on-demand-execution';
import type { ReadPlace } from '@/lib/collect/on-demand/on-demand-readers';
import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import { lastKnownData } from '@/lib/domain/section';
import type { TaskLogAddress } from '@/lib/domain/executions/task-log-address';
import type { LogTask } from '@/lib/domain/executions/task-log-payload';
import { nameOfWorker } from '@/lib/domain/workers/worker';
import type { ClusterState } from '@/lib/live/cluster-state';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';

/** Whoever follows a log asks every other second; which task it is of hardly changes, and never its execution. */
const KEEP_MS = 15_000;
const MAX_KEPT = 500;

type Kept = { task: LogTask; atMs: number };

/**
 * The task of an execution, alive or archived, and the worker that has it. Only what SSISDB itself says to be a task of that
 * execution is found. Throws AppError: `notFound` when there is none, `forbidden` and `notReady` when nobody can say.
 */
export async function findLogTask(address: TaskLogAddress): Promise<LogTask> {
  const state = requireCluster(address.cluster);
  const kept = processSingleton('log-tasks', () => new Map<string, Kept>());
  const place = readPlaceOf(address.cluster);
  // What one visitor found is not there for another who may read other folders.
  const key = JSON.stringify([place, address.execution, address.task.toLowerCase()]);
  const known = kept.get(key);
  if (known && performance.now() - known.atMs < KEEP_MS) return known.task;
  const task = await readLogTask(place, address, state);
  kept.delete(key);
  kept.set(key, { task, atMs: performance.now() });
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  return task;
}

async function readLogTask(
  place: ReadPlace,
  { execution, task: wanted }: TaskLogAddress,
  state: ClusterState,
): Promise<LogTask> {
  const read = await readExecutionDetail(place, execution);
  if (!read.ok) throw new AppError('notReady', 'SSISDB does not answer, so the task is not known.');
  const detail = read.value.value;
  const task = [detail.liveTasks, detail.archivedTasks]
    .flatMap((section) => (section.status === 'collected' ? section.data : []))
    .find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (!task) throw absenceOf(detail);
  return { taskId: task.id, ...workerOf(task, detail, state) };
}

/** The machine as the worker told it; of a worker that was deleted meanwhile, as the execution has it. */
function workerOf(
  { workerId }: ExecutionTask,
  { execution }: ExecutionDetailReading,
  { snapshot }: ClusterState,
): Pick<LogTask, 'workerMachine' | 'workerName'> {
  const workers = snapshot ? lastKnownData(snapshot.sections.workers)?.data : null;
  const worker = workerId === null ? undefined : workers?.find(({ id }) => id === workerId);
  if (worker) return { workerMachine: worker.machineName, workerName: nameOfWorker(worker) };
  const isOfExecution = workerId !== null && execution?.workerId === workerId;
  return { workerMachine: isOfExecution ? execution.machineName : null, workerName: null };
}

function absenceOf({ presence, liveTasks, archivedTasks }: ExecutionDetailReading): AppError {
  if (presence.state === 'absent') {
    return new AppError('notFound', 'SSISDB has no such execution: it may have been purged.');
  }
  if (presence.state === 'hidden') {
    return new AppError('forbidden', 'The login of the dashboard does not see every execution.');
  }
  for (const section of [liveTasks, archivedTasks]) {
    if (section.status !== 'denied') continue;
    return new AppError('forbidden', `The task is not known without this right: ${section.grant}`);
  }
  const isBlind = [liveTasks, archivedTasks].some(({ status }) => status !== 'collected');
  return presence.state === 'unknown' || isBlind
    ? new AppError('notReady', 'SSISDB does not answer, so the task is not known.')
    : new AppError('notFound', 'This execution has no such task.');
}
