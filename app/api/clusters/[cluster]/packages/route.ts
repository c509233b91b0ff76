import { packageListInputSchema } from '@/lib/domain/packages/package-request';
import { handle } from '@/lib/http/handle';
import { getPackages } from '@/lib/services/packages/get-packages';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, packageListInputSchema, (input) =>
  getPackages(input),
);
