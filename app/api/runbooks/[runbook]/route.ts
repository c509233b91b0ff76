import { z } from 'zod';
import { runbookIdSchema } from '@/lib/domain/runbook';
import { handle } from '@/lib/http/handle';
import { getRunbook } from '@/lib/services/runbooks/get-runbook';

export const dynamic = 'force-dynamic';

const parameters = z.object({
  runbook: runbookIdSchema,
  cluster: z.string().min(1).nullable().default(null),
  subject: z.string().min(1).nullable().default(null),
});

export const GET = handle(
  { role: 'viewer', cluster: 'cluster', tokens: ['api'] },
  parameters,
  (request) => getRunbook(request),
);
