import { z } from 'zod';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { GAUGES } from './history';
import { instant } from '@/lib/domain/instant';
import { packageSeriesSchema } from '@/lib/domain/packages/packages-payload';
import { payload } from '@/lib/domain/payload';
import { recordedChangeSchema } from '@/lib/domain/availability/recorded-change';
import { segmentsSchema, type PackedSegments } from './packed-segments';
import { severitySchema } from '@/lib/domain/anomalies/severity-schema';
import { storeStatusSchema } from '@/lib/domain/store-status';

/** How a range that was asked for was narrowed: it reached into the future, or to before anything is kept. */
const RANGE_CUTS = ['future', 'retention'] as const;

export type RangeCut = (typeof RANGE_CUTS)[number];

/** What every answer about history says: of which range it is, and whether it is all that was kept of it. */
const historyFrame = {
  cluster: z.string(),
  from: instant,
  to: instant,
  cuts: z.array(z.enum(RANGE_CUTS)),
  /** While it is not `keeping`, only what is still in memory is told. */
  store: storeStatusSchema,
};

/** Milliseconds in each state within the range, however the timeline was merged. */
const durationsSchema = z.object({
  online: z.number(),
  late: z.number(),
  offline: z.number(),
  unknown: z.number(),
  notWatched: z.number(),
});

export type Durations = z.infer<typeof durationsSchema>;

const timelineSchema = z.object({
  id: z.string(),
  name: z.string(),
  segments: segmentsSchema,
  durations: durationsSchema,
  /** Older changes in the range are too many to be told; before the first segment nothing is said. */
  isCut: z.boolean(),
});

export type Timeline = z.infer<typeof timelineSchema>;

/** How many workers were in each state, on average over a bucket. */
const stateShareSchema = z.object({
  at: instant,
  online: z.number(),
  late: z.number(),
  offline: z.number(),
  unknown: z.number(),
  notWatched: z.number(),
  /** How much of the bucket anybody was looking, from 0 to 1: who was watched longest. */
  watched: z.number(),
});

export type StateShare = z.infer<typeof stateShareSchema>;

export const workerHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    /** Worst first. */
    workers: z.array(timelineSchema),
    bucketMs: z.number(),
    shares: z.array(stateShareSchema),
  }),
);

export type WorkerHistoryPayload = z.infer<typeof workerHistoryPayloadSchema>;

type Packed = Omit<Timeline, 'segments'> & { segments: PackedSegments };

/** What the route answers: the same, with packed segments. */
export type WorkerHistoryAnswer = Omit<WorkerHistoryPayload, 'data'> & {
  data: Omit<WorkerHistoryPayload['data'], 'workers'> & { workers: Packed[] };
};

const pointSchema = z.object({ at: instant, mean: z.number(), max: z.number() });

export type Point = z.infer<typeof pointSchema>;

/** Ages in ms of a heartbeat, in buckets, with those at which the state changes today; null while these are not known. */
const heartbeatAges = {
  bucketMs: z.number(),
  heartbeatAges: z.array(pointSchema),
  limits: z.object({ onlineWithinMs: z.number(), lateWithinMs: z.number() }).nullable(),
};

export const heartbeatHistoryPayloadSchema = payload(
  z.object({ ...historyFrame, ...heartbeatAges }),
);

export type HeartbeatHistoryPayload = z.infer<typeof heartbeatHistoryPayloadSchema>;

export const masterHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    /** Null when the master had no state in the range that anybody saw. */
    timeline: timelineSchema.nullable(),
    ...heartbeatAges,
  }),
);

export type MasterHistoryPayload = z.infer<typeof masterHistoryPayloadSchema>;

const severityCountsSchema = z.object({
  critical: z.number(),
  warning: z.number(),
  info: z.number(),
});

const anomalyBucketSchema = z.object({
  at: instant,
  /** A poll looked in it; where none did, that no anomaly is known means nothing. */
  isWatched: z.boolean(),
  /** Open at some moment of the bucket. */
  open: severityCountsSchema,
  /** Opened within the bucket. */
  opened: severityCountsSchema,
});

export type AnomalyBucket = z.infer<typeof anomalyBucketSchema>;

export const anomalyMarkSchema = z.object({
  id: z.string(),
  rule: ruleIdSchema,
  severity: severitySchema,
  subjectName: z.string(),
  from: instant,
  /** Null while it is open. */
  to: instant.nullable(),
});

export type AnomalyMark = z.infer<typeof anomalyMarkSchema>;

export const anomalyMarksPayloadSchema = payload(
  z.object({
    ...historyFrame,
    bucketMs: z.number(),
    buckets: z.array(anomalyBucketSchema),
    /** Critical ones first, then the newest; not more than a reader can take in. */
    marks: z.array(anomalyMarkSchema),
    total: z.number(),
    /** There were more than are counted here. */
    isCut: z.boolean(),
  }),
);

export type AnomalyMarksPayload = z.infer<typeof anomalyMarksPayloadSchema>;

export const activityHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    bucketMs: z.number(),
    gauges: z.record(z.enum(GAUGES), z.array(pointSchema)),
  }),
);

export type ActivityHistoryPayload = z.infer<typeof activityHistoryPayloadSchema>;

/** How many tasks the workers held, on average over each bucket in which that was read. */
export const slotHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    bucketMs: z.number(),
    capacity: z.array(pointSchema),
    /** Busiest first. */
    workers: z.array(z.object({ id: z.string(), name: z.string(), points: z.array(pointSchema) })),
    /** All the others together. */
    others: z.object({ count: z.number(), points: z.array(pointSchema) }),
  }),
);

export type SlotHistoryPayload = z.infer<typeof slotHistoryPayloadSchema>;

/** What ended, and how long that had waited and run. */
export const outcomeHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    bucketMs: z.number(),
    series: packageSeriesSchema,
  }),
);

export type OutcomeHistoryPayload = z.infer<typeof outcomeHistoryPayloadSchema>;

export const changeHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    /** Newest first. */
    changes: z.array(recordedChangeSchema),
    /** There were more, older ones. */
    isCut: z.boolean(),
  }),
);

export type ChangeHistoryPayload = z.infer<typeof changeHistoryPayloadSchema>;

const costPointSchema = z.object({
  at: instant,
  runs: z.number(),
  durationMs: z.number(),
  maxDurationMs: z.number(),
  rows: z.number(),
  failures: z.number(),
});

export type CostPoint = z.infer<typeof costPointSchema>;

export const costHistoryPayloadSchema = payload(
  z.object({
    ...historyFrame,
    bucketMs: z.number(),
    /** Most expensive first. */
    queries: z.array(z.object({ name: z.string(), points: z.array(costPointSchema) })),
  }),
);

export type CostHistoryPayload = z.infer<typeof costHistoryPayloadSchema>;

/** The last day of every cluster, as small as it can be. */
export const trendsPayloadSchema = payload(
  z.object({
    from: instant,
    to: instant,
    bucketMs: z.number(),
    store: storeStatusSchema,
    clusters: z.array(
      z.object({
        name: z.string(),
        /** What ended in each hour, `failed` and ended unexpectedly among it; an hour that is not wholly recorded is left out. */
        executions: z.array(z.object({ at: instant, ended: z.number(), failed: z.number() })),
        anomalies: z.array(z.object({ at: instant, severity: severitySchema })),
      }),
    ),
  }),
);

export type TrendsPayload = z.infer<typeof trendsPayloadSchema>;

export type Trend = TrendsPayload['data']['clusters'][number];
