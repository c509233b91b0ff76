import 'server-only';
import type { TaskLogAddress } from '@/lib/domain/executions/task-log-address';
import type { LogTask, TaskLogPayload } from '@/lib/domain/executions/task-log-payload';
import type { TaskLogState } from '@/lib/domain/executions/task-log-state';
import { TaskLogError } from '@/lib/task-logs/task-log-error';
import { taskLogLibrary, type TaskLogListing } from '@/lib/task-logs/task-log-library';
import { findLogTask } from './find-log-task';
import { requireCluster } from '@/lib/services/require-cluster';

const NOTHING: TaskLogListing = { roots: [], files: [], hasMore: false, refused: [] };

/** The log files of a task, or why there are none. Throws AppError `notFound`, and what the search for the task throws. */
export async function getTaskLog(
  address: TaskLogAddress,
  now = new Date(),
): Promise<TaskLogPayload> {
  const { cluster, execution } = address;
  const { settings } = requireCluster(cluster);
  const task = await findLogTask(address);
  const { taskId, workerMachine } = task;
  const envelope = { asOf: now, cluster, execution, task };
  try {
    const owner = { cluster, taskId, workerMachine };
    const listing = await taskLogLibrary().list(settings.taskLogRoots, owner, now);
    const data = { ...listing, refused: countRefusals(listing) };
    return { ...envelope, state: stateOf(listing, task, now), data };
  } catch (error) {
    if (!(error instanceof TaskLogError)) throw error;
    return { ...envelope, state: error.obstacle, data: { ...NOTHING, refused: [] } };
  }
}

/** That there is no log is only said when every place was seen. */
function stateOf(
  { files, roots, hasMore, refused }: TaskLogListing,
  { workerMachine }: LogTask,
  now: Date,
): TaskLogState {
  const [firstRefused] = refused;
  const unseen = roots
    .map(({ state }) => state)
    .find(({ status }) => status === 'failed' || status === 'denied');
  if (files.length > 0) return { status: 'collected', collectedAt: now };
  if (unseen) return unseen;
  if (hasMore) return { status: 'failed', reason: 'tooManyEntries' };
  if (firstRefused) return { status: 'denied', reason: firstRefused };
  const reason = workerMachine === null ? 'notPickedUp' : 'noFile';
  return { status: 'notApplicable', reason };
}

function countRefusals({ refused }: TaskLogListing): TaskLogPayload['data']['refused'] {
  return [...new Set(refused)].map((reason) => ({
    reason,
    count: refused.filter((one) => one === reason).length,
  }));
}
