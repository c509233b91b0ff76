import { packageInputSchema } from '@/lib/domain/packages/package-request';
import { handle } from '@/lib/http/handle';
import { getPackage } from '@/lib/services/packages/get-package';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, packageInputSchema, (input) =>
  getPackage(input),
);
