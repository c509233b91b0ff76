import { anomalyParameter } from '@/lib/http/anomaly-parameter';
import { handle } from '@/lib/http/handle';
import { getAnomaly } from '@/lib/services/anomalies/get-anomaly';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, anomalyParameter, ({ anomaly }) =>
  getAnomaly(anomaly),
);
