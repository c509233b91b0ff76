import { z } from 'zod';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { heartbeatStateSchema } from './workers/heartbeat-state-schema';
import { instant } from './instant';
import { availabilitySummarySchema } from './overview-payload';
import { HEALTHS } from './health';
import { payload } from './payload';
import { REPLICA_ROLES } from './source';
import { severitySchema } from './anomalies/severity-schema';
import { SQL_FAILURE_CODES } from './sql-failure-code';

/** Everybody who walks by reads a wall, so it carries no account, caller, message, parameter, comment, tag or address. */
const wallTileSchema = z.object({
  name: z.string(),
  state: heartbeatStateSchema,
  isEnabled: z.boolean(),
  isNew: z.boolean(),
  /** Left out where there are too many workers for a screen to show it. */
  detail: z
    .object({
      liveTaskCount: z.number().nullable(),
      maxTaskCount: z.number(),
      /** The web server's clock. */
      lastSeenAt: instant.nullable(),
    })
    .nullable(),
});

export type WallTile = z.infer<typeof wallTileSchema>;

const wallAnomalySchema = z.object({
  rule: ruleIdSchema,
  severity: severitySchema,
  subject: z.object({ id: z.string(), name: z.string() }),
  openedAt: instant,
  isAcknowledged: z.boolean(),
  isStale: z.boolean(),
});

export type WallAnomaly = z.infer<typeof wallAnomalySchema>;

const READINGS = ['pending', 'collected', 'failed', 'denied', 'notApplicable'] as const;

const wallExecutionsSchema = z.object({
  running: z.number(),
  pending: z.number(),
  /** Since when the oldest pending one waits; the web server's clock. */
  oldestWaitingSinceAt: instant.nullable(),
  /** Failed or ended unexpectedly. */
  failed: z.object({
    count: z.number(),
    /** Midnight by the instance's clock, or the oldest execution that is known when that is later. */
    sinceAt: instant,
    reachesMidnight: z.boolean(),
    /** How many of the newest executions were looked at; null when all of them were. */
    ofLast: z.number().nullable(),
  }),
  isStale: z.boolean(),
  /** SSISDB hides executions that this login may not read; the counts are of the rest. */
  isFiltered: z.boolean(),
});

export type WallExecutions = z.infer<typeof wallExecutionsSchema>;

const wallClusterSchema = z.object({
  name: z.string(),
  isSimulated: z.boolean(),
  health: z.enum(HEALTHS),
  masterState: heartbeatStateSchema,
  availability: availabilitySummarySchema,
  source: z
    .object({ serverName: z.string().nullable(), replicaRole: z.enum(REPLICA_ROLES) })
    .nullable(),
  takenAt: instant.nullable(),
  /** When anything of what is shown was read last; null when nothing ever was. */
  lastReadAt: instant.nullable(),
  pollIntervalMs: z.number(),
  staleAfterMs: z.number(),
  poll: z.object({
    watchingSinceAt: instant,
    lastGoodPollAt: instant.nullable(),
    failingSinceAt: instant.nullable(),
    consecutiveFailures: z.number(),
    lastFailure: z.object({ at: instant, code: z.enum(SQL_FAILURE_CODES) }).nullable(),
  }),
  /** Tiles: worst first; null when they were never read. `reading` says why something is missing or old. */
  workers: z.object({ reading: z.enum(READINGS), tiles: z.array(wallTileSchema).nullable() }),
  /** `counts` is null when they were never read. */
  executions: z.object({ reading: z.enum(READINGS), counts: wallExecutionsSchema.nullable() }),
  anomalies: z.object({
    /** The worst ones that no other explains; acknowledged ones after those of the same severity. */
    worst: z.array(wallAnomalySchema),
    otherCount: z.number(),
    explainedCount: z.number(),
    notEvaluatedCount: z.number(),
  }),
});

export type WallCluster = z.infer<typeof wallClusterSchema>;

const wallSummarySchema = z.object({
  name: z.string(),
  health: z.enum(HEALTHS),
  critical: z.number(),
  warning: z.number(),
  takenAt: instant.nullable(),
  pollIntervalMs: z.number(),
  staleAfterMs: z.number(),
});

export type WallSummary = z.infer<typeof wallSummarySchema>;

export const wallPayloadSchema = payload(
  z.object({
    /** Of the dashboard that answers: a display that was loaded from another one loads itself again. */
    buildId: z.string(),
    /** All clusters, worst first. */
    clusters: z.array(wallSummarySchema),
    /** The cluster that was asked for, else the worst; null when none is configured. */
    shown: wallClusterSchema.nullable(),
  }),
);

export type WallPayload = z.infer<typeof wallPayloadSchema>;
