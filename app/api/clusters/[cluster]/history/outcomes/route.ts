import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getOutcomeHistory } from '@/lib/services/history/get-outcome-history';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, historyParameters, (asked) =>
  getOutcomeHistory(asked),
);
