import { z } from 'zod';
import { anomalySchema } from '@/lib/domain/anomalies/anomaly';
import { instant } from './instant';
import { payload } from './payload';
import { checkResultSchema, placeholderValuesSchema, runbookIdSchema } from './runbook';

export const runbookPayloadSchema = payload(
  z.object({
    runbook: runbookIdSchema,
    /** Names of all clusters, to open the runbook for one of them. */
    clusters: z.array(z.string()),
    /** How old the values and checks are; null when the runbook is read without a cluster. */
    reading: z
      .object({
        cluster: z.string(),
        takenAt: instant.nullable(),
        pollIntervalMs: z.number(),
        staleAfterMs: z.number(),
      })
      .nullable(),
    /** What the commands are filled with; last known good values, so stale when the reading is. */
    values: placeholderValuesSchema,
    checks: z.array(checkResultSchema),
    /** What this runbook is the remedy for, here: open ones first and worst first, then those of the last day. */
    anomalies: z.array(anomalySchema),
  }),
);

export type RunbookPayload = z.infer<typeof runbookPayloadSchema>;
