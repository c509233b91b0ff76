import 'server-only';
import type { TaskLogPageRequest } from '@/lib/domain/executions/task-log-address';
import type { TaskLogPagePayload } from '@/lib/domain/executions/task-log-payload';
import { readLogPage } from '@/lib/task-logs/read-log-page';
import { readTaskLog } from './read-task-log';

/** A page of a log file of a task, from its end when no offset is asked for. Throws AppError `notFound`. */
export function getTaskLogPage(
  request: TaskLogPageRequest,
  now = new Date(),
): Promise<TaskLogPagePayload> {
  const { before, after, around, identity } = request;
  return readTaskLog(
    request,
    (log) => {
      if (after !== undefined) return readLogPage(log, { after }, identity);
      if (around !== undefined) return readLogPage(log, { around }, identity);
      return readLogPage(log, { before: before ?? log.source.sizeBytes }, identity);
    },
    now,
  );
}
