import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { redirectTo } from '@/lib/http/redirect-to';
import { beginOpenId } from '@/lib/services/people/open-id';

export const dynamic = 'force-dynamic';

const input = z.object({ next: z.string().max(2_000).default('/') });

export const GET = handle({ public: 'nobody is signed in yet' }, input, async ({ next }) => {
  const { target, setCookies } = await beginOpenId(next);
  return redirectTo(target, ...setCookies);
});
