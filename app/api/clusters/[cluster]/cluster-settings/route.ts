import { z } from 'zod';
import { confirmedImportSchema } from '@/lib/domain/availability/cluster-import';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-body';
import { confirmClusterValues } from '@/lib/services/availability/cluster-paste';
import { getClusterValues } from '@/lib/services/availability/get-cluster-values';

export const dynamic = 'force-dynamic';

const MAX_CONFIRMED_BYTES = 256 * 1024;

const parameters = z.object({ cluster: z.string() });

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, parameters, ({ cluster }) =>
  getClusterValues(cluster),
);

export const POST = handle(
  { role: 'operator', cluster: 'cluster' },
  parameters,
  async ({ cluster }, request) => {
    const confirmed = await readJsonBody(request, confirmedImportSchema, MAX_CONFIRMED_BYTES);
    return confirmClusterValues(cluster, confirmed);
  },
);
