import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getChangeHistory } from '@/lib/services/history/get-change-history';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, historyParameters, (asked) =>
  getChangeHistory(asked),
);
