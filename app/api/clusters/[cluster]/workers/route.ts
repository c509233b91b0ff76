import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { shareAnswers } from '@/lib/http/share-answers';
import { getWorkers } from '@/lib/services/workers/get-workers';
import { liveVersion } from '@/lib/services/live-version';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster', tokens: ['api'] },
  z.object({ cluster: z.string() }),
  shareAnswers(liveVersion, ({ cluster }) => getWorkers(cluster)),
);
