import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { listAvailabilityGroups } from '@/lib/services/availability/list-availability-groups';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  z.object({ cluster: z.string() }),
  ({ cluster }) => listAvailabilityGroups(cluster),
);
