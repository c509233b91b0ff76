import {
  acknowledgementRequestSchema,
  withdrawalRequestSchema,
} from '@/lib/domain/anomalies/anomaly-changes';
import { anomalyParameter } from '@/lib/http/anomaly-parameter';
import { handle } from '@/lib/http/handle';
import { readJsonBody } from '@/lib/http/read-json-body';
import { acknowledgeAnomaly } from '@/lib/services/anomalies/acknowledge-anomaly';
import { withdrawAcknowledgement } from '@/lib/services/anomalies/withdraw-acknowledgement';

export const dynamic = 'force-dynamic';

export const POST = handle({ role: 'operator' }, anomalyParameter, async ({ anomaly }, request) =>
  acknowledgeAnomaly(anomaly, await readJsonBody(request, acknowledgementRequestSchema)),
);

export const DELETE = handle({ role: 'operator' }, anomalyParameter, async ({ anomaly }, request) =>
  withdrawAcknowledgement(anomaly, await readJsonBody(request, withdrawalRequestSchema)),
);
