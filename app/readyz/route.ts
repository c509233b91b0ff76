import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getReadyz } from '@/lib/services/get-readyz';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { public: 'a probe has no login, and is told counts without a name' },
  z.object({}),
  () => {
    const requestId = randomUUID();
    const { isReady, store, clusters } = getReadyz();
    return Response.json(
      { status: isReady ? 'ready' : 'notReady', store, clusters },
      {
        status: isReady ? 200 : 503,
        headers: { 'cache-control': 'no-store', 'x-request-id': requestId },
      },
    );
  },
);
