import { taskLogDownloadRequestSchema } from '@/lib/domain/executions/task-log-address';
import { handle } from '@/lib/http/handle';
import { getTaskLogDownload } from '@/lib/services/executions/get-task-log-download';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  taskLogDownloadRequestSchema,
  async (file, { signal }) => {
    const { name, stream } = await getTaskLogDownload(file, signal);
    return new Response(stream, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  },
);
