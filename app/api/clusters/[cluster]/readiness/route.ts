import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getReadiness } from '@/lib/services/availability/get-readiness';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  z.object({ cluster: z.string() }),
  ({ cluster }) => getReadiness(cluster),
);
