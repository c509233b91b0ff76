import { z } from 'zod';
import { firstUserRequestSchema } from '@/lib/domain/people/sign-in-request';
import { doneResponse } from '@/lib/http/done-response';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { createFirstUser } from '@/lib/services/people/create-first-user';

export const dynamic = 'force-dynamic';

export const POST = handle(
  { public: 'there is no account yet, and the link proves who may make it' },
  z.object({}),
  async (_parameters, request) => {
    const body = await readJsonBody(request, firstUserRequestSchema);
    return doneResponse(await createFirstUser(body, request.headers));
  },
);
