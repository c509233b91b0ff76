import { z } from 'zod';
import { instant } from './instant';
import { READ_PARTS } from './panel-parts';
import { sqlFailureSchema } from './sql-failure';
import { SQL_FAILURE_CODES } from './sql-failure-code';

/** How the watching itself goes for one cluster. All instants are the web server's clock. */
export const pollStatusSchema = z.object({
  watchingSinceAt: instant,
  lastStartedAt: instant.nullable(),
  lastEndedAt: instant.nullable(),
  lastDurationMs: z.number().nullable(),
  /** A good poll reached the instance and read workers and master (or was told that it may not). */
  lastGoodPollAt: instant.nullable(),
  failingSinceAt: instant.nullable(),
  consecutiveFailures: z.number(),
  nextPollAt: instant.nullable(),
  /** Wait beyond the ordinary interval, because polls keep failing; 0 when not backing off. */
  backOffMs: z.number(),
  pollCount: z.number(),
  failedPollCount: z.number(),
  /** The last poll that was not good, also when later ones were; null while all were good. */
  lastFailure: z.object({ at: instant, code: z.enum(SQL_FAILURE_CODES) }).nullable(),
});

export type PollStatus = z.infer<typeof pollStatusSchema>;

/** Last run and running totals of one query or round trip: what the monitor costs the instance. */
export const queryCostSchema = z.object({
  name: z.string(),
  /** Name of the round trip that carried it; several statements can share one. */
  roundTrip: z.string(),
  lastStartedAt: instant,
  lastDurationMs: z.number(),
  lastRowCount: z.number(),
  /** Null when the query shared a round trip: bytes are only known for the batch. */
  lastByteCount: z.number().nullable(),
  lastFailure: sqlFailureSchema.nullable(),
  lastFailureAt: instant.nullable(),
  runCount: z.number(),
  failureCount: z.number(),
  totalDurationMs: z.number(),
  totalRowCount: z.number(),
});

export type QueryCost = z.infer<typeof queryCostSchema>;

/** What pages cost the instance beside the polls, since the start. */
export const onDemandLoadSchema = z.object({
  queries: z.array(queryCostSchema),
  /** Reads that wait for their turn. */
  waitingCount: z.number(),
});

export type OnDemandLoad = z.infer<typeof onDemandLoadSchema>;

/** Whether the login may read one object, tested at connect time; `unknown` when the test itself did not work. */
export const objectAccessSchema = z.object({
  object: z.string(),
  access: z.enum(['granted', 'denied', 'missing', 'roleMissing', 'unknown']),
  testedAt: instant,
  /** Roles of which it takes one besides SELECT to be shown every row; empty where SELECT is all it takes. */
  roles: z.array(z.string()),
  /** Object that has the same rows for whoever has SELECT on it, with fewer rights; null when there is none. */
  standIn: z.string().nullable(),
  /** Statement that makes the rows readable, by way of the stand-in where that is narrower; null when nothing is missing. */
  grant: z.string().nullable(),
  /** Columns of the object that the queries want and that this version of SSISDB does not have. */
  missingColumns: z.array(z.string()),
  /** Names of the queries that read it, and what these are read for. */
  usedBy: z.array(z.string()),
  parts: z.array(z.enum(READ_PARTS)),
});

export type ObjectAccess = z.infer<typeof objectAccessSchema>;
