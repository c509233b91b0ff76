import { executionListInputSchema } from '@/lib/domain/executions/execution-filter-schema';
import { handle } from '@/lib/http/handle';
import { getExecutionsAcross } from '@/lib/services/executions/get-executions-across';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer' },
  executionListInputSchema,
  ({ cursor, take, ...filter }, { signal }) =>
    getExecutionsAcross({ filter, cursor, take, signal }),
);
