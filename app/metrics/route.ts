import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getMetrics } from '@/lib/services/get-metrics';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', tokens: ['metrics'] }, z.object({}), async () => {
  const { text, contentType } = await getMetrics();
  return new Response(text, {
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  });
});
