import { describeApi } from '@/lib/http/describe-api';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(describeApi(), { headers: { 'cache-control': 'no-store' } });
}
