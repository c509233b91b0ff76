import { taskLogPageRequestSchema } from '@/lib/domain/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLogPage } from '@/lib/services/get-task-log-page';

export const dynamic = 'force-dynamic';

export const GET = handle(taskLogPageRequestSchema, (request) => getTaskLogPage(request));
