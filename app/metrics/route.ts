import { getMetrics } from '@/lib/services/get-metrics';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { text, contentType } = await getMetrics();
  return new Response(text, {
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  });
}
