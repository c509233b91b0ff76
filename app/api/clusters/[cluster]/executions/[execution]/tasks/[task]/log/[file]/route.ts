import { taskLogPageRequestSchema } from '@/lib/domain/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLogPage } from '@/lib/services/get-task-log-page';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  taskLogPageRequestSchema,
  (request) => getTaskLogPage(request),
);
