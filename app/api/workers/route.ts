import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { findWorkers } from '@/lib/services/workers/find-workers';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, z.object({ text: z.string().max(256) }), ({ text }) =>
  findWorkers(text),
);
