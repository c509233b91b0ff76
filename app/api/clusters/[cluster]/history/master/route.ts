import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getMasterHistory } from '@/lib/services/history/get-master-history';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, historyParameters, (asked) =>
  getMasterHistory(asked),
);
