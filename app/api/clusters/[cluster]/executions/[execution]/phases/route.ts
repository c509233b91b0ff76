import { executionAddressSchema } from '@/lib/domain/executions/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionPhases } from '@/lib/services/executions/get-execution-phases';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  executionAddressSchema,
  (address, { signal }) => getExecutionPhases(address, signal),
);
