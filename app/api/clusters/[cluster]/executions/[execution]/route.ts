import { executionAddressSchema } from '@/lib/domain/executions/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecution } from '@/lib/services/executions/get-execution';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  executionAddressSchema,
  (address, { signal }) => getExecution(address, signal),
);
