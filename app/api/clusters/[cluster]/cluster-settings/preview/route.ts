import { z } from 'zod';
import { MAX_PASTE_BYTES } from '@/lib/domain/availability/pasted-text';
import { handle } from '@/lib/http/handle';
import { readTextBody } from '@/lib/http/read-body';
import { previewClusterPaste } from '@/lib/services/availability/cluster-paste';

export const dynamic = 'force-dynamic';

/** The body is the pasted text itself. */
export const POST = handle(
  { role: 'operator', cluster: 'cluster' },
  z.object({ cluster: z.string() }),
  async ({ cluster }, request) => {
    const text = await readTextBody(request, MAX_PASTE_BYTES);
    return previewClusterPaste(cluster, text);
  },
);
