import { z } from 'zod';
import { newUserRequestSchema } from '@/lib/domain/people/users-and-tokens-payload';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { createUser } from '@/lib/services/people/change-users';

export const dynamic = 'force-dynamic';

export const POST = handle(
  { role: 'admin', isForAllClusters: true },
  z.object({}),
  async (_parameters, request) => createUser(await readJsonBody(request, newUserRequestSchema)),
);
