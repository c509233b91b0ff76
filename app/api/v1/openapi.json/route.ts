import { z } from 'zod';
import { describeApi } from '@/lib/http/describe-api';
import { handle } from '@/lib/http/handle';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', tokens: ['api'] }, z.object({}), () => describeApi());
