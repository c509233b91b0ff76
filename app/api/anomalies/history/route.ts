import { z } from 'zod';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { severitySchema } from '@/lib/domain/anomalies/severity-schema';
import { handle } from '@/lib/http/handle';
import { listAnomalyHistory } from '@/lib/services/anomalies/list-anomaly-history';

export const dynamic = 'force-dynamic';

const MAX_TAKE = 200;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const name = z.string().min(1).max(200);

const parameters = z.object({
  cluster: name.optional(),
  severity: severitySchema.optional(),
  rule: ruleIdSchema.optional(),
  status: z.enum(['open', 'resolved']).optional(),
  subject: name.optional(),
  from: instant.optional(),
  to: instant.optional(),
  before: name.nullable().default(null),
  take: z.coerce.number().int().min(1).max(MAX_TAKE).default(50),
});

export const GET = handle(
  { role: 'viewer', cluster: 'cluster' },
  parameters,
  ({ cluster, severity, rule, status, subject, from, to, before, take }) =>
    listAnomalyHistory({
      filter: {
        ...(cluster && { clusters: [cluster] }),
        ...(severity && { severities: [severity] }),
        ...(rule && { rule }),
        ...(status && { status }),
        ...(subject && { subjectId: subject }),
        ...(from && { openedFrom: from }),
        ...(to && { openedTo: to }),
      },
      page: { before, take },
    }),
);
