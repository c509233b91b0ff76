import { z } from 'zod';
import { userGrantRequestSchema } from '@/lib/domain/people/users-and-tokens-payload';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { changeGrant } from '@/lib/services/people/change-users';

export const dynamic = 'force-dynamic';

const input = z.object({ user: z.string().min(1).max(200) });

export const POST = handle(
  { role: 'admin', isForAllClusters: true },
  input,
  async ({ user }, request) => {
    await changeGrant(user, await readJsonBody(request, userGrantRequestSchema));
    return { asOf: new Date(), data: {} };
  },
);
