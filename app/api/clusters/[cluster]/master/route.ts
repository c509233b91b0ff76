import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getMaster } from '@/lib/services/get-master';

export const dynamic = 'force-dynamic';

export const GET = handle(z.object({ cluster: z.string() }), ({ cluster }) => getMaster(cluster));
