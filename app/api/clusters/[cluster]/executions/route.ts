import { z } from 'zod';
import { executionListInputSchema } from '@/lib/domain/executions/execution-filter-schema';
import { handle } from '@/lib/http/handle';
import { getExecutions } from '@/lib/services/executions/get-executions';

export const dynamic = 'force-dynamic';

const input = executionListInputSchema.extend({ cluster: z.string() });

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  input,
  ({ cluster, cursor, take, ...filter }, { signal }) =>
    getExecutions(cluster, { filter, cursor, take, signal }),
);
