import { z } from 'zod';
import { EXECUTION_STATUSES } from '@/lib/domain/executions/execution-status';
import { spanGapSchema } from './finished-execution';
import { instant } from '@/lib/domain/instant';
import { packageRangeSchema } from './package-range-schema';
import { clusterPayload } from '@/lib/domain/payload';
import { recordingStatusSchema } from './recording-status';
import { storeStatusSchema } from '@/lib/domain/store-status';

/** Median and 95th percentile of what is known, within 2 % (see duration-sketch); null when nothing is. */
const spanFiguresSchema = z.object({
  medianMs: z.number().nullable(),
  p95Ms: z.number().nullable(),
  knownCount: z.number(),
  unknownCount: z.number(),
});

export type SpanFigures = z.infer<typeof spanFiguresSchema>;

const outcomesSchema = z.object({
  succeeded: z.number(),
  failed: z.number(),
  canceled: z.number(),
  endedUnexpectedly: z.number(),
  /** Status 9: over, and nobody says how. */
  completed: z.number(),
});

/** What the runs of a package in a range of time add up to. A run belongs to the instant of its end. */
const packageFiguresSchema = z.object({
  runs: z.number(),
  outcomes: outcomesSchema,
  /** Succeeded of succeeded, failed and ended unexpectedly; canceled and completed runs say nothing. Null: none of these. */
  successRate: z.number().nullable(),
  /** Of runs that succeeded: one that fails at once would make a package look fast. */
  run: spanFiguresSchema,
  /** From created to picked up, of runs in Scale Out that a worker has picked up. */
  queue: spanFiguresSchema,
});

export type PackageFigures = z.infer<typeof packageFiguresSchema>;

/** Where a package runs, most often first. */
const usualWorkerSchema = z.object({
  /** WorkerAgentId; null for the machine of SQL Server. */
  workerId: z.string().nullable(),
  name: z.string(),
  runs: z.number(),
  /** Of the runs whose place is known. */
  share: z.number(),
});

export type UsualWorker = z.infer<typeof usualWorkerSchema>;

const listedPackageSchema = z.object({
  folderName: z.string(),
  projectName: z.string(),
  packageName: z.string(),
  lastEndedAt: instant.nullable(),
  figures: packageFiguresSchema,
  /** Of the range before; null where that is not wholly recorded, so that nothing can be compared. */
  previous: packageFiguresSchema.nullable(),
  /** The first five. */
  workers: z.array(usualWorkerSchema),
});

export type ListedPackage = z.infer<typeof listedPackageSchema>;

const historySchema = z.object({
  range: packageRangeSchema,
  from: instant,
  previousFrom: instant,
  store: storeStatusSchema,
  recording: recordingStatusSchema,
  /** Everything that ended since `from` is recorded: no figure will grow by what is still being read. */
  isRangeRecorded: z.boolean(),
});

export const packagesPayloadSchema = clusterPayload(
  historySchema.extend({
    /** Those that ran in the range; null while history is not being kept. */
    packages: z.array(listedPackageSchema).nullable(),
    /** Before the text filtered. */
    totalCount: z.number().nullable(),
  }),
);

export type PackagesPayload = z.infer<typeof packagesPayloadSchema>;

export const packageSeriesSchema = z.array(
  z.object({
    startAt: instant,
    endAt: instant,
    /** False where not all of it is recorded: a gap, not a zero. */
    isRecorded: z.boolean(),
    figures: packageFiguresSchema,
  }),
);

export type PackageSeries = z.infer<typeof packageSeriesSchema>;

const recordedRunSchema = z.object({
  id: z.string(),
  status: z.enum(EXECUTION_STATUSES),
  statusCode: z.number(),
  endedAt: instant.nullable(),
  queueMs: z.number().nullable(),
  queueGap: spanGapSchema.nullable(),
  runMs: z.number().nullable(),
  runGap: spanGapSchema.nullable(),
  attemptCount: z.number().nullable(),
  workerId: z.string().nullable(),
  workerName: z.string().nullable(),
});

export type RecordedRun = z.infer<typeof recordedRunSchema>;

export const packagePayloadSchema = clusterPayload(
  historySchema.extend({
    folderName: z.string(),
    projectName: z.string(),
    packageName: z.string(),
    /** Null while history is not being kept, and for a package of which no run is recorded: `isKnown`. */
    package: listedPackageSchema
      .extend({
        series: packageSeriesSchema,
        runs: z.array(recordedRunSchema),
        /** From here on a run counts as slow now; null while too few successful runs are known. */
        slowBeyondMs: z.number().nullable(),
      })
      .nullable(),
    isKnown: z.boolean(),
  }),
);

export type PackagePayload = z.infer<typeof packagePayloadSchema>;
