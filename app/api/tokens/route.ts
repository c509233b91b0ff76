import { z } from 'zod';
import { tokenRequestSchema } from '@/lib/domain/people/users-and-tokens-payload';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { createToken } from '@/lib/services/people/change-access';

export const dynamic = 'force-dynamic';

export const POST = handle(
  { role: 'admin', isForAllClusters: true },
  z.object({}),
  async (_parameters, request) => createToken(await readJsonBody(request, tokenRequestSchema)),
);
