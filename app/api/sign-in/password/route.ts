import { z } from 'zod';
import { newPasswordRequestSchema } from '@/lib/domain/people/sign-in-request';
import { doneResponse } from '@/lib/http/done-response';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { redeemPasswordLink } from '@/lib/services/people/redeem-password-link';

export const dynamic = 'force-dynamic';

export const POST = handle(
  { public: 'the one-time link proves whose password it is' },
  z.object({}),
  async (_parameters, request) => {
    const body = await readJsonBody(request, newPasswordRequestSchema);
    return doneResponse(await redeemPasswordLink(body, request.headers));
  },
);
