import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { shareAnswers } from '@/lib/http/share-answers';
import { getAnomalies } from '@/lib/services/anomalies/get-anomalies';
import { liveVersion } from '@/lib/services/live-version';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', tokens: ['api'] },
  z.object({}),
  shareAnswers(liveVersion, () => getAnomalies()),
);
