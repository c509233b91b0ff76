import 'server-only';
import type { TaskLogSearchRequest } from '@/lib/domain/executions/task-log-address';
import type { TaskLogSearchPayload } from '@/lib/domain/executions/task-log-payload';
import { searchLog } from '@/lib/task-logs/search-log';
import { readTaskLog } from './read-task-log';

/** Lines of a log file of a task that contain a text. Throws AppError `notFound`, and the signal's reason when it aborts. */
export function getTaskLogMatches(
  request: TaskLogSearchRequest,
  signal: AbortSignal,
  now = new Date(),
): Promise<TaskLogSearchPayload> {
  return readTaskLog(request, (log) => searchLog(log, request, signal), now);
}
