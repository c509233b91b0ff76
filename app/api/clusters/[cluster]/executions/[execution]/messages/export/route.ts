import { messageExportRequestSchema } from '@/lib/domain/executions/event-message-request';
import { downloadHeaders } from '@/lib/http/download-headers';
import { handle } from '@/lib/http/handle';
import { exportExecutionMessages } from '@/lib/services/executions/export-execution-messages';

export const dynamic = 'force-dynamic';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  messageExportRequestSchema,
  async (query, { signal }) => {
    const { cluster, execution, format } = query;
    const body = await exportExecutionMessages(query, signal);
    const fileName = `${cluster} execution ${execution} messages.${format}`;
    return new Response(body, { headers: downloadHeaders(fileName, CONTENT_TYPES[format]) });
  },
);
