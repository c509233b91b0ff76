import { executionAddressSchema } from '@/lib/domain/executions/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionParameters } from '@/lib/services/executions/get-execution-parameters';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  executionAddressSchema,
  (address, { signal }) => getExecutionParameters(address, signal),
);
