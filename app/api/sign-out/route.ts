import { z } from 'zod';
import { doneResponse } from '@/lib/http/done-response';
import { handle } from '@/lib/http/handle';
import { signOut } from '@/lib/services/people/sign-out';

export const dynamic = 'force-dynamic';

export const POST = handle({ role: 'viewer' }, z.object({}), async () => {
  const { setCookie, goOnAt } = await signOut();
  return doneResponse(setCookie, { goOnAt });
});
