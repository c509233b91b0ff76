import { auditInputSchema } from '@/lib/domain/audit-payload';
import { handle } from '@/lib/http/handle';
import { getAudit } from '@/lib/services/get-audit';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'admin', isForAllClusters: true },
  auditInputSchema,
  ({ before, ...filter }) => getAudit(filter, before),
);
