import { openLiveStream } from '@/lib/services/open-live-stream';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  return new Response(openLiveStream(request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would collect the events and hand them over in one piece.
      'x-accel-buffering': 'no',
    },
  });
}
