import { executionAddressSchema } from '@/lib/domain/executions/execution-address';
import { executionIdSchema } from '@/lib/domain/executions/execution-id-schema';
import { handle } from '@/lib/http/handle';
import { getExecutionComparison } from '@/lib/services/executions/get-execution-comparison';

export const dynamic = 'force-dynamic';

const input = executionAddressSchema.extend({
  /** `searchedDownToId` of a search that was stopped; without it, the search begins at the execution itself. */
  before: executionIdSchema.optional(),
});

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, input, (address, { signal }) =>
  getExecutionComparison(address, signal),
);
