import { messagePageRequestSchema } from '@/lib/domain/executions/event-message-request';
import { handle } from '@/lib/http/handle';
import { getExecutionMessages } from '@/lib/services/executions/get-execution-messages';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  messagePageRequestSchema,
  (query, { signal }) => getExecutionMessages(query, signal),
);
