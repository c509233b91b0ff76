import { z } from 'zod';
import { anomalySchema } from './anomaly';
import { payload } from '@/lib/domain/payload';
import { notEvaluatedSchema } from './rule-outcome';

export const anomaliesPayloadSchema = payload(
  z.object({
    clusters: z.array(z.string()),
    /** Open first, worst first; resolved ones of the last day after them. */
    anomalies: z.array(anomalySchema),
    /** Open ones of folders that whoever asks may not read: they are counted everywhere, and listed nowhere. */
    hiddenCount: z.number(),
    /** Rules that could not be judged in the last poll of a cluster: what the dashboard is blind to. */
    notEvaluated: z.array(notEvaluatedSchema.extend({ cluster: z.string() })),
  }),
);

export type AnomaliesPayload = z.infer<typeof anomaliesPayloadSchema>;
