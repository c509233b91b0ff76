import { taskLogAddressSchema } from '@/lib/domain/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLog } from '@/lib/services/get-task-log';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, taskLogAddressSchema, (address) =>
  getTaskLog(address),
);
