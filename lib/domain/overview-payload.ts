import { z } from 'zod';
import { heartbeatStateSchema } from './workers/heartbeat-state-schema';
import { instant } from './instant';
import { payload } from './payload';
import { pollStatusSchema } from './poll-status';
import { sectionStateSchema } from './section';
import { severitySchema } from './anomalies/severity-schema';
import { sourceSchema } from './source';
import { storeStatusSchema } from './store-status';
import { HEALTHS } from './health';

/** The worst of the availability groups; `none` is proven. The count is null when groups were never read. */
export const availabilitySummarySchema = z.object({
  state: z.enum([...HEALTHS, 'none']),
  groupCount: z.number().nullable(),
});

const clusterSummarySchema = z.object({
  name: z.string(),
  isSimulated: z.boolean(),
  health: z.enum(HEALTHS),
  /** The way to the instance: online = answered the last poll, late = overdue, offline = refused it, unknown = not asked yet. */
  connection: heartbeatStateSchema,
  masterState: heartbeatStateSchema,
  masterHeartbeatAgeMs: z.number().nullable(),
  availability: availabilitySummarySchema,
  /** Null when workers were never read. With a stale section every worker counts as unknown. */
  workers: z
    .object({
      online: z.number(),
      late: z.number(),
      offline: z.number(),
      unknown: z.number(),
      total: z.number(),
      disabled: z.number(),
    })
    .nullable(),
  /** Null when executions were never read; `isStale` when these are not from the last poll. */
  executions: z
    .object({
      running: z.number(),
      pending: z.number(),
      created: z.number(),
      stopping: z.number(),
      /** Status codes that no document lists; they may still be running. */
      unknown: z.number(),
      oldestPendingSinceAt: instant.nullable(),
      sinceExecutionId: z.string().nullable(),
      isStale: z.boolean(),
      /** SSISDB hides executions that this login may not read; the counts are of the rest. */
      isFiltered: z.boolean(),
    })
    .nullable(),
  /** Open anomalies that no other one explains and nobody has acknowledged. */
  anomalies: z.object({
    critical: z.number(),
    warning: z.number(),
    info: z.number(),
    /** Still open, and no better for it: somebody knows of them. No other one explains them. */
    acknowledged: z.record(severitySchema, z.number()),
    /** Explained by another one, acknowledged or not. */
    inhibited: z.number(),
    stale: z.number(),
  }),
  notEvaluatedCount: z.number(),
  source: sourceSchema.nullable(),
  sections: z.record(z.string(), sectionStateSchema),
  poll: pollStatusSchema,
  takenAt: instant.nullable(),
  pollIntervalMs: z.number(),
  staleAfterMs: z.number(),
});

export type ClusterSummary = z.infer<typeof clusterSummarySchema>;

export const overviewPayloadSchema = payload(
  z.object({ clusters: z.array(clusterSummarySchema), store: storeStatusSchema }),
);

export type OverviewPayload = z.infer<typeof overviewPayloadSchema>;
