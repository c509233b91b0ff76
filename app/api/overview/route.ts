import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getOverview } from '@/lib/services/get-overview';

export const dynamic = 'force-dynamic';

export const GET = handle(z.object({}), () => getOverview());
