import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getWorkers } from '@/lib/services/get-workers';

export const dynamic = 'force-dynamic';

export const GET = handle(z.object({ cluster: z.string() }), ({ cluster }) => getWorkers(cluster));
