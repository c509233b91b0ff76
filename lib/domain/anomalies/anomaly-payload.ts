import { z } from 'zod';
import { anomalySchema } from './anomaly';
import { anomalyEventSchema } from './anomaly-event';
import { instant } from '@/lib/domain/instant';
import { payload } from '@/lib/domain/payload';
import { storeStatusSchema } from '@/lib/domain/store-status';
import { taskViewSchema } from '@/lib/domain/workers/workers-payload';

const affectedTaskSchema = taskViewSchema.pick({
  id: true,
  executionId: true,
  status: true,
  attemptCount: true,
  maxAttemptCount: true,
  workerName: true,
  folderName: true,
  projectName: true,
  packageName: true,
  isHidden: true,
});

export type AffectedTask = z.infer<typeof affectedTaskSchema>;

/** Executions that the anomaly holds up at this moment, as far as live tasks tell. */
const affectedExecutionsSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('known'),
    /** The tasks are those of the last good reading, which is not recent. */
    isStale: z.boolean(),
    tasks: z.array(affectedTaskSchema),
  }),
  /** Tasks were never read: none listed does not mean that there are none. */
  z.object({ status: z.literal('notKnown'), missing: z.array(z.string()) }),
  /** It is resolved, and which executions it held up then is not kept. */
  z.object({ status: z.literal('over') }),
  /** It is about nothing that runs executions. */
  z.object({ status: z.literal('notApplicable') }),
]);

export type AffectedExecutions = z.infer<typeof affectedExecutionsSchema>;

const frequencySchema = z.object({
  days: z.number(),
  /** Times that it opened within these days, this time included. */
  count: z.number(),
  /** There are more than could be counted. */
  isAtLeast: z.boolean(),
  /** Of those that are over; null when none is. */
  medianDurationMs: z.number().nullable(),
});

export const anomalyPayloadSchema = payload(
  z.object({
    anomaly: anomalySchema,
    /** How old the newest poll of its cluster is; null when that cluster is not configured any more. */
    reading: z
      .object({
        takenAt: instant.nullable(),
        pollIntervalMs: z.number(),
        staleAfterMs: z.number(),
      })
      .nullable(),
    /** What it explains now. */
    explains: z.array(anomalySchema),
    /** What explains it, or did at some time of its timeline; one that is not kept any more is missing. */
    causes: z.array(anomalySchema),
    executions: affectedExecutionsSchema,
    /** First step of its runbook that is not proven to be done; null without a runbook, and when all are. */
    nextStep: z.string().nullable(),
    /** Null when it could not be read: then nobody knows what was before. */
    history: z
      .object({
        /** Oldest first. */
        timeline: z.array(anomalyEventSchema),
        /** Earlier anomalies like it, newest first. */
        similar: z.array(anomalySchema),
        frequency: frequencySchema,
      })
      .nullable(),
    store: storeStatusSchema,
  }),
);

export type AnomalyPayload = z.infer<typeof anomalyPayloadSchema>;
