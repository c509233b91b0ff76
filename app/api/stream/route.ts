import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { openLiveStream } from '@/lib/services/open-live-stream';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', tokens: ['display'] },
  z.object({}),
  (_parameters, { signal }) =>
    new Response(openLiveStream(signal), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // nginx would collect the events and hand them over in one piece.
        'x-accel-buffering': 'no',
      },
    }),
);
