import { z } from 'zod';
import { executionFilterSchema } from '@/lib/domain/executions/execution-filter-schema';
import { downloadHeaders } from '@/lib/http/download-headers';
import { handle } from '@/lib/http/handle';
import { exportExecutions } from '@/lib/services/executions/export-executions';

export const dynamic = 'force-dynamic';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

const input = executionFilterSchema.extend({
  cluster: z.string(),
  format: z.enum(['csv', 'json']).default('csv'),
  bom: z.enum(['yes', 'no']).default('yes'),
});

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  input,
  async ({ cluster, format, bom, ...filter }, { signal }) => {
    const hasByteOrderMark = bom === 'yes';
    const body = await exportExecutions(cluster, { filter, format, hasByteOrderMark, signal });
    const fileName = `${cluster} executions.${format}`;
    return new Response(body, { headers: downloadHeaders(fileName, CONTENT_TYPES[format]) });
  },
);
