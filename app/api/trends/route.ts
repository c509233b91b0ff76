import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getTrends } from '@/lib/services/history/get-trends';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, z.object({}), () => getTrends());
