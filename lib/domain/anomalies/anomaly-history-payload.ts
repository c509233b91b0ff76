import { z } from 'zod';
import { anomalySchema } from './anomaly';
import { payload } from '@/lib/domain/payload';

/** One page of the anomalies that are kept, newest first. */
export const anomalyHistoryPayloadSchema = payload(
  z.object({
    anomalies: z.array(anomalySchema),
    /** What to ask the next page with; null when this is the last. */
    next: z.string().nullable(),
  }),
);

export type AnomalyHistoryPayload = z.infer<typeof anomalyHistoryPayloadSchema>;
