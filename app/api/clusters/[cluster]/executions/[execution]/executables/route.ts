import { z } from 'zod';
import { executionAddressSchema } from '@/lib/domain/executions/execution-address';
import { executionIdSchema } from '@/lib/domain/executions/execution-id-schema';
import { handle } from '@/lib/http/handle';
import { getExecutionExecutables } from '@/lib/services/executions/get-execution-executables';

export const dynamic = 'force-dynamic';

const input = executionAddressSchema.extend({
  /** `nextAfter` of the part before. */
  after: executionIdSchema.or(z.literal('-1')).default('-1'),
});

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, input, (address, { signal }) =>
  getExecutionExecutables(address, signal),
);
