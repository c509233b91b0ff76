import { z } from 'zod';
import { executionAttemptSchema } from './execution-attempts';
import { executionGhostSchema } from './execution-ghost';
import { executionSchema } from './execution';
import { executionTimingSchema } from './execution-timing';
import { instant } from '@/lib/domain/instant';
import { clusterPayload, payload } from '@/lib/domain/payload';
import { scaleOutFlagSchema } from './scale-out-flag';
import { sectionStateSchema } from '@/lib/domain/section';
import { sourceSchema } from '@/lib/domain/source';

const namedWorkerSchema = z.object({ id: z.string(), name: z.string() });

/** One row of the list. */
const listedExecutionSchema = executionSchema.omit({ workerId: true }).extend({
  environment: z.object({ folderName: z.string().nullable(), name: z.string() }).nullable(),
  scaleOut: scaleOutFlagSchema,
  /** Null while it waits, and outside of Scale Out. */
  worker: namedWorkerSchema.nullable(),
  /** Retries included; null when the task is not known. */
  maxAttemptCount: z.number().nullable(),
  attempts: z.array(executionAttemptSchema),
  timing: executionTimingSchema,
  ghost: executionGhostSchema.nullable(),
  /** Pending: stop_operation answers with error 27124. */
  cannotBeStopped: z.boolean(),
  /** Which workers may run it, of an execution that is not over; null when that is not known. No worker at all: an empty list. */
  pinnedTo: z.object({ isAnyWorker: z.boolean(), workers: z.array(namedWorkerSchema) }).nullable(),
});

export type ListedExecution = z.infer<typeof listedExecutionSchema>;

/** Why a page ends where it ends: it is full, nothing is left, its time was up, or a query failed on the way. */
const PAGE_ENDS = ['full', 'end', 'budget', 'failure'] as const;

const executionSearchSchema = z.object({
  stoppedBy: z.enum(PAGE_ENDS),
  /** Everything above was searched; null when nothing was left to search. */
  searchedDownTo: z.object({ executionId: z.string(), createdAt: instant.nullable() }).nullable(),
});

export type ExecutionSearch = z.infer<typeof executionSearchSchema>;

/** Set when the login is in no role that sees every execution: SSISDB hides the others without an error. */
const hiddenSchema = z.object({ object: z.string(), grant: z.string() }).nullable();

/** For the menus of the filter: what the poll has seen lately, never what the whole catalog has. */
const executionFacetsSchema = z.object({
  folders: z.array(z.string()),
  projects: z.array(z.object({ folder: z.string(), project: z.string() })),
  packages: z.array(z.object({ folder: z.string(), project: z.string(), package: z.string() })),
  callers: z.array(z.string()),
  workers: z.array(namedWorkerSchema),
});

export type ExecutionFacets = z.infer<typeof executionFacetsSchema>;

/** A page of one cluster. `sections`: executions, liveTasks, archivedTasks, workers, jobAssignments. */
export const executionListPayloadSchema = clusterPayload(
  z.object({
    /** Null when executions could not be read, which `sections.executions` explains: that is not an empty page. */
    page: executionSearchSchema
      .extend({
        /** Newest first. */
        rows: z.array(listedExecutionSchema),
        /** What to send as `cursor` for what follows; null when nothing does. */
        next: z.string().nullable(),
      })
      .nullable(),
    /** The execution whose id was searched for, wherever it is; only with a text that is a number, on the first page. */
    idMatch: listedExecutionSchema.nullable(),
    /** The newest id that the poll knows of: what is above the first row came since. Null before the first poll. */
    newestKnownId: z.string().nullable(),
    hidden: hiddenSchema,
    facets: executionFacetsSchema,
  }),
);

export type ExecutionListPayload = z.infer<typeof executionListPayloadSchema>;

/** A page over all clusters, newest first by the time of creation. */
export const executionsAcrossPayloadSchema = payload(
  z.object({
    rows: z.array(listedExecutionSchema.extend({ cluster: z.string() })),
    next: z.string().nullable(),
    /** Each cluster, also the one that could not be read: its rows are missing, not absent. */
    clusters: z.array(
      z.object({
        name: z.string(),
        source: sourceSchema.nullable(),
        sections: z.record(z.string(), sectionStateSchema),
        /** Null when it could not be read, or nothing of it was left. */
        search: executionSearchSchema.nullable(),
        newestKnownId: z.string().nullable(),
        hidden: hiddenSchema,
      }),
    ),
    facets: executionFacetsSchema,
  }),
);

export type ExecutionsAcrossPayload = z.infer<typeof executionsAcrossPayloadSchema>;
