import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getCostHistory } from '@/lib/services/history/get-cost-history';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, historyParameters, (asked) =>
  getCostHistory(asked),
);
