import { packageInputSchema } from '@/lib/domain/package-request';
import { handle } from '@/lib/http/handle';
import { getPackage } from '@/lib/services/get-package';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, packageInputSchema, (input) =>
  getPackage(input),
);
