import { z } from 'zod';
import { AppError } from '@/lib/domain/app-error';
import { handle } from '@/lib/http/handle';
import { diagnoseLog, requireLogSize } from '@/lib/services/runbooks/diagnose-log';

export const dynamic = 'force-dynamic';

const input = z.object({ cluster: z.string().min(1).optional() });

export const POST = handle(
  { role: 'viewer', cluster: 'cluster' },
  input,
  ({ cluster }, request) => {
    const type = request.headers.get('content-type') ?? 'application/octet-stream';
    if (!/^(text\/|application\/octet-stream)/i.test(type)) {
      throw new AppError(
        'badRequest',
        'Send the log itself as the body: text/plain or application/octet-stream.',
      );
    }
    requireLogSize(Number(request.headers.get('content-length') ?? 0));
    return diagnoseLog(request.body, cluster ?? null);
  },
);
