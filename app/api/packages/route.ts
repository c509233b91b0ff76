import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { findPackages } from '@/lib/services/packages/find-packages';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, z.object({ text: z.string().max(256) }), ({ text }) =>
  findPackages(text),
);
