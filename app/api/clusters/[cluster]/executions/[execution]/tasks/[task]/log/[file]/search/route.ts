import { taskLogSearchRequestSchema } from '@/lib/domain/executions/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLogMatches } from '@/lib/services/executions/get-task-log-matches';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  taskLogSearchRequestSchema,
  (search, { signal }) => getTaskLogMatches(search, signal),
);
