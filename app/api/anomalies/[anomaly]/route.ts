import { anomalyParameter } from '@/lib/http/anomaly-parameter';
import { handle } from '@/lib/http/handle';
import { getAnomaly } from '@/lib/services/get-anomaly';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, anomalyParameter, ({ anomaly }) =>
  getAnomaly(anomaly),
);
