import { executionAddressSchema } from '@/lib/domain/execution-address';
import { handle } from '@/lib/http/handle';
import { getExecutionComparison } from '@/lib/services/get-execution-comparison';

export const dynamic = 'force-dynamic';

export const GET = handle(executionAddressSchema, (address, { signal }) =>
  getExecutionComparison(address, signal),
);
