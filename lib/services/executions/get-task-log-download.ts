import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { TaskLogDownloadRequest } from '@/lib/domain/executions/task-log-address';
import { downloadName } from '@/lib/task-logs/download-name';
import { streamLog } from '@/lib/task-logs/stream-log';
import { TaskLogError } from '@/lib/task-logs/task-log-error';
import { recordAudit } from '@/lib/visitors/record-audit';
import { findLogTask } from './find-log-task';
import { openTaskLog } from './read-task-log';

/**
 * A log file of a task as text in UTF-8, secrets masked, and a safe name for it. Throws AppError `notFound`, `forbidden`,
 * `notReady`, and `badRequest` for what is no text: its bytes cannot be masked.
 */
export async function getTaskLogDownload(
  request: TaskLogDownloadRequest,
  signal: AbortSignal,
): Promise<{ name: string; stream: ReadableStream<Uint8Array> }> {
  const task = await findLogTask(request);
  try {
    const log = await openTaskLog(request, task);
    if (log.text.encoding === null) {
      log.close();
      throw new AppError('badRequest', 'This file is not text. Open it where it is.');
    }
    const { cluster, execution, file } = request;
    const target = `${execution} ${request.task} ${file}`;
    await recordAudit({ action: 'taskLogDownloaded', target, cluster });
    return { name: downloadName(log.name), stream: streamLog(log, signal) };
  } catch (error) {
    throw error instanceof TaskLogError ? toAppError(error) : error;
  }
}

function toAppError({ obstacle }: TaskLogError): AppError {
  switch (obstacle.status) {
    case 'denied':
      return new AppError('forbidden', 'This file is not opened. The list of files says why.');
    case 'failed':
      return new AppError('notReady', 'This file cannot be read now. The list of files says why.');
    case 'notApplicable':
      return new AppError('notFound', 'There is no log of this task to be read.');
  }
}
