import { taskLogAddressSchema } from '@/lib/domain/executions/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLog } from '@/lib/services/executions/get-task-log';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, taskLogAddressSchema, (address) =>
  getTaskLog(address),
);
