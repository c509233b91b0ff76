import { z } from 'zod';
import { localPath } from '@/lib/access/local-path';
import { handle } from '@/lib/http/handle';
import { redirectTo } from '@/lib/http/redirect-to';
import { enterDisplay } from '@/lib/services/people/enter-display';

export const dynamic = 'force-dynamic';

const input = z.object({
  token: z.string().max(200),
  next: z.string().max(2_000).default('/wall'),
});

/** Where /wall?token=… sends a display: the token leaves the address at once. */
export const GET = handle(
  { public: 'a display proves itself by its token' },
  input,
  async ({ token, next }) => {
    const setCookie = await enterDisplay(token);
    return setCookie ? redirectTo(localPath(next), setCookie) : redirectTo('/sign-in?error=token');
  },
);
