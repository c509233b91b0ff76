import { handle } from '@/lib/http/handle';
import { historyParameters } from '@/lib/http/history-parameters';
import { getAnomalyMarks } from '@/lib/services/anomalies/get-anomaly-marks';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', cluster: 'cluster' }, historyParameters, (asked) =>
  getAnomalyMarks(asked),
);
