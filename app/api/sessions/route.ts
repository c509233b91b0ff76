import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getOwnSessions } from '@/lib/services/people/own-sessions';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, z.object({}), () => getOwnSessions());
