import { executionAddressSchema } from '@/lib/domain/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionPhases } from '@/lib/services/get-execution-phases';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  executionAddressSchema,
  (address, { signal }) => getExecutionPhases(address, signal),
);
