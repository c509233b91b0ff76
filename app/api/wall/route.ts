import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { shareAnswers } from '@/lib/http/share-answers';
import { getWall } from '@/lib/services/wall/get-wall';
import { liveVersion } from '@/lib/services/live-version';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster', tokens: ['display'] },
  z.object({ cluster: z.string().min(1).nullable().default(null) }),
  shareAnswers(liveVersion, ({ cluster }) => getWall(cluster)),
);
