import { executionAddressSchema } from '@/lib/domain/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecution } from '@/lib/services/get-execution';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  executionAddressSchema,
  (address, { signal }) => getExecution(address, signal),
);
