import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { redirectTo } from '@/lib/http/redirect-to';
import { finishOpenId } from '@/lib/services/people/open-id';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { public: 'the provider’s answer proves who it is' },
  z.object({}),
  async (_parameters, request) => {
    const { target, setCookies } = await finishOpenId(new URL(request.url).search, request.headers);
    return redirectTo(target, ...setCookies);
  },
);
