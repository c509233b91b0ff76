import { z } from 'zod';
import { handle } from '@/lib/http/handle';

export const dynamic = 'force-dynamic';

/** That the process answers, and nothing else: whoever restarts it must not do so because SQL Server is down. */
export const GET = handle(
  { public: 'a probe has no login, and is told nothing' },
  z.object({}),
  () => ({
    status: 'alive',
  }),
);
