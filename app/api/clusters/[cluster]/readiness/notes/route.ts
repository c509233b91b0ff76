import { z } from 'zod';
import { readinessNoteRequestSchema } from '@/lib/domain/availability/readiness-payload';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-body';
import { noteReadiness } from '@/lib/services/availability/get-readiness';

export const dynamic = 'force-dynamic';

const MAX_NOTE_BYTES = 8 * 1024;

export const POST = handle(
  { role: 'operator', cluster: 'cluster' },
  z.object({ cluster: z.string() }),
  async ({ cluster }, request) =>
    noteReadiness(cluster, await readJsonBody(request, readinessNoteRequestSchema, MAX_NOTE_BYTES)),
);
