import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { endSession } from '@/lib/services/people/own-sessions';

export const dynamic = 'force-dynamic';

const input = z.object({ session: z.string().min(1).max(100) });

export const DELETE = handle({ role: 'viewer' }, input, async ({ session }) => {
  await endSession(session);
  return { asOf: new Date(), data: {} };
});
