import { z } from 'zod';
import { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-body';
import {
  importFromCollector,
  requireCollector,
} from '@/lib/services/availability/import-from-collector';

export const dynamic = 'force-dynamic';

const MAX_IMPORT_BYTES = 256 * 1024;

/** For public/collect-cluster-settings.ps1. Nothing is read of a request without a valid token. */
export const POST = handle(
  { public: 'a collector proves itself by its own token' },
  z.object({}),
  async (_parameters, request) => {
    const collector = await requireCollector(request.headers.get('authorization'));
    const body = await readJsonBody(request, collectorImportSchema, MAX_IMPORT_BYTES);
    return importFromCollector(collector, body);
  },
);
