import { z } from 'zod';
import { acknowledgementSchema } from './anomaly';
import { evidenceSchema } from './finding';
import { instant } from '@/lib/domain/instant';
import { severitySchema } from './severity-schema';

/** What can happen to an anomaly, each with what a reader needs to understand it. */
export const anomalyEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    at: instant,
    severity: severitySchema,
    evidence: evidenceSchema,
  }),
  z.object({
    kind: z.literal('reopened'),
    at: instant,
    severity: severitySchema,
    evidence: evidenceSchema,
  }),
  /** Only the facts that changed, as they are now; ages and counters that grow by themselves are no change. */
  z.object({ kind: z.literal('evidenceChanged'), at: instant, evidence: evidenceSchema }),
  z.object({
    kind: z.literal('severityChanged'),
    at: instant,
    from: severitySchema,
    to: severitySchema,
  }),
  z.object({ kind: z.literal('becameStale'), at: instant }),
  z.object({ kind: z.literal('becameProven'), at: instant }),
  z.object({ kind: z.literal('inhibited'), at: instant, by: z.string() }),
  z.object({ kind: z.literal('freed'), at: instant }),
  z.object({
    kind: z.literal('acknowledged'),
    at: instant,
    acknowledgement: acknowledgementSchema,
  }),
  z.object({
    kind: z.literal('acknowledgementEnded'),
    at: instant,
    cause: z.enum(['expired', 'withdrawn', 'resolved']),
    by: z.string().nullable(),
  }),
  z.object({ kind: z.literal('commented'), at: instant, by: z.string(), text: z.string() }),
  z.object({ kind: z.literal('resolved'), at: instant }),
]);

export type AnomalyEvent = z.infer<typeof anomalyEventSchema>;

/** An event, and the anomaly that it happened to. */
export type AnomalyEventRecord = { anomalyId: string; event: AnomalyEvent };
