import { auditFilterSchema } from '@/lib/domain/people/audit-payload';
import { downloadHeaders } from '@/lib/http/download-headers';
import { handle } from '@/lib/http/handle';
import { exportAudit } from '@/lib/services/people/get-audit';

export const dynamic = 'force-dynamic';

const CONTENT_TYPE = 'text/csv; charset=utf-8; header=present';

export const GET = handle(
  { role: 'admin', isForAllClusters: true },
  auditFilterSchema,
  async (filter) => {
    const headers = downloadHeaders('scale-out-watch audit.csv', CONTENT_TYPE);
    return new Response(await exportAudit(filter), { headers });
  },
);
