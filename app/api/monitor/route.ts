import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getMonitor } from '@/lib/services/get-monitor';

export const dynamic = 'force-dynamic';

export const GET = handle(z.object({}), () => getMonitor());
