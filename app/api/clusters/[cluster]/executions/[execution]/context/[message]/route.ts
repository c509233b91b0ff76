import { messageAddressSchema } from '@/lib/domain/executions/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionMessageContext } from '@/lib/services/executions/get-execution-message-context';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  messageAddressSchema,
  (address, { signal }) => getExecutionMessageContext(address, signal),
);
