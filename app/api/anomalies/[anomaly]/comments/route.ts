import { commentRequestSchema } from '@/lib/domain/anomalies/anomaly-changes';
import { anomalyParameter } from '@/lib/http/anomaly-parameter';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { commentOnAnomaly } from '@/lib/services/anomalies/comment-on-anomaly';

export const dynamic = 'force-dynamic';

export const POST = handle({ role: 'operator' }, anomalyParameter, async ({ anomaly }, request) =>
  commentOnAnomaly(anomaly, await readJsonBody(request, commentRequestSchema)),
);
