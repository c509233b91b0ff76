import { taskLogPageRequestSchema } from '@/lib/domain/executions/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLogPage } from '@/lib/services/executions/get-task-log-page';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  taskLogPageRequestSchema,
  (request) => getTaskLogPage(request),
);
