import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { revokeCollectorToken } from '@/lib/services/people/change-access';

export const dynamic = 'force-dynamic';

const input = z.object({ token: z.string().min(1).max(100) });

export const DELETE = handle(
  { role: 'admin', isForAllClusters: true },
  input,
  async ({ token }) => {
    await revokeCollectorToken(token);
    return { asOf: new Date(), data: {} };
  },
);
