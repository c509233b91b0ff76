import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { signOutUser } from '@/lib/services/people/change-users';

export const dynamic = 'force-dynamic';

const input = z.object({ user: z.string().min(1).max(200) });

export const POST = handle({ role: 'admin', isForAllClusters: true }, input, async ({ user }) => {
  await signOutUser(user);
  return { asOf: new Date(), data: {} };
});
