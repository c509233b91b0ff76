import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getHeartbeatHistory } from '@/lib/services/history/get-heartbeat-history';

export const dynamic = 'force-dynamic';

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  historyParameters.extend({ worker: z.string().min(1).max(200) }),
  (asked) => getHeartbeatHistory(asked),
);
