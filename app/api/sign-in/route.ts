import { z } from 'zod';
import { passwordRequestSchema } from '@/lib/domain/people/sign-in-request';
import { doneResponse } from '@/lib/http/done-response';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { signInWithPassword } from '@/lib/services/people/sign-in-with-password';

export const dynamic = 'force-dynamic';

export const POST = handle(
  { public: 'nobody is signed in yet' },
  z.object({}),
  async (_parameters, request) => {
    const body = await readJsonBody(request, passwordRequestSchema);
    return doneResponse(await signInWithPassword(body, request.headers));
  },
);
