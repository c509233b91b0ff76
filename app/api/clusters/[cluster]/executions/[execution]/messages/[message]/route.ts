import { messageAddressSchema } from '@/lib/domain/executions/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionMessage } from '@/lib/services/executions/get-execution-message';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  messageAddressSchema,
  (address, { signal }) => getExecutionMessage(address, signal),
);
