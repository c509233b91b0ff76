import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getAvailabilityGroup } from '@/lib/services/availability/get-availability-group';

export const dynamic = 'force-dynamic';

/** `group` is the group_id. */
export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  z.object({ cluster: z.string(), group: z.guid() }),
  (asked) => getAvailabilityGroup(asked.cluster, asked.group),
);
