import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getAnomalies } from '@/lib/services/get-anomalies';

export const dynamic = 'force-dynamic';

export const GET = handle(z.object({}), () => getAnomalies());
