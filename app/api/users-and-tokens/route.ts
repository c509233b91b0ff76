import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getUsersAndTokens } from '@/lib/services/people/get-users-and-tokens';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'admin', isForAllClusters: true }, z.object({}), () =>
  getUsersAndTokens(),
);
