import { auditInputSchema } from '@/lib/domain/people/audit-payload';
import { handle } from '@/lib/http/handle';
import { getAudit } from '@/lib/services/people/get-audit';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'admin', isForAllClusters: true },
  auditInputSchema,
  ({ before, ...filter }) => getAudit(filter, before),
);
