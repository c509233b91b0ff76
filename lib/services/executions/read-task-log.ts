import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { TaskLogFileAddress } from '@/lib/domain/executions/task-log-address';
import type { LogTask, TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';
import type { TaskLogState } from '@/lib/domain/executions/task-log-state';
import type { OpenLog } from '@/lib/task-logs/open-log';
import { TaskLogError } from '@/lib/task-logs/task-log-error';
import { taskLogLibrary } from '@/lib/task-logs/task-log-library';
import { findLogTask } from './find-log-task';
import { requireCluster } from '@/lib/services/require-cluster';

type Asked = TaskLogFileAddress & { encoding: TaskLogEncoding | null };

export type TaskLogReading<Data> = {
  asOf: Date;
  cluster: string;
  execution: string;
  task: LogTask;
  state: TaskLogState;
  data: Data | null;
};

/**
 * Opens a log file of a task, reads in it and closes it; why that could not be done is data. Throws AppError `notFound` when the
 * cluster, the task or the file is not known, and what the search for the task throws.
 */
export async function readTaskLog<Data>(
  asked: Asked,
  read: (log: OpenLog) => Promise<Data>,
  now: Date,
): Promise<TaskLogReading<Data>> {
  const { cluster, execution } = asked;
  const task = await findLogTask(asked);
  const envelope = { asOf: now, cluster, execution, task };
  try {
    const log = await openTaskLog(asked, task);
    try {
      const data = await read(log);
      return { ...envelope, state: { status: 'collected', collectedAt: now }, data };
    } finally {
      log.close();
    }
  } catch (error) {
    if (!(error instanceof TaskLogError)) throw error;
    return { ...envelope, state: error.obstacle, data: null };
  }
}

/** Opens a log file of a task; the caller closes it. Throws AppError `notFound` and TaskLogError. */
export async function openTaskLog(
  { cluster, file, encoding }: Asked,
  { taskId, workerMachine }: LogTask,
): Promise<OpenLog> {
  const { taskLogRoots } = requireCluster(cluster).settings;
  const owner = { cluster, taskId, workerMachine };
  const log = await taskLogLibrary().open(taskLogRoots, owner, file, encoding);
  if (!log) throw new AppError('notFound', 'This task has no such log file, or not any more.');
  return log;
}
