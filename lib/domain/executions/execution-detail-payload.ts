import { z } from 'zod';
import { anomalySchema } from '@/lib/domain/anomalies/anomaly';
import { componentPhasesSchema } from './component-phases';
import { contextObjectSchema } from './event-message-context';
import { eventMessageSchema } from './event-message';
import { MESSAGE_TYPES } from './message-type';
import { executionAttemptSchema } from './execution-attempts';
import {
  durationChangeSchema,
  newErrorSchema,
  parameterChangeSchema,
} from './execution-comparison';
import { ganttSchema } from './execution-gantt';
import { executionGhostSchema } from './execution-ghost';
import { executionHeaderSchema } from './execution-header';
import { executionOutlookSchema } from './execution-outlook';
import { executionParameterSchema } from './execution-parameter';
import { executionTaskViewSchema } from './execution-task-view';
import { executionTimingSchema } from './execution-timing';
import { clusterPayload } from '@/lib/domain/payload';
import { scaleOutFlagSchema } from './scale-out-flag';

// Every part that could not be read is null, and `sections` says why, under the part's name. What a payload calls
// `isTruncated` is bounded: there is more than is told.

/** GET /api/clusters/[cluster]/executions/[execution]; sections: header, tasks, archivedTasks, assignments. */
export const executionDetailPayloadSchema = clusterPayload(
  z.object({
    header: executionHeaderSchema.nullable(),
    scaleOut: scaleOutFlagSchema,
    /** Queue time is not run time; null without a header. */
    timing: executionTimingSchema.nullable(),
    /** Oldest first; SSISDB keeps worker and times of the last one only. */
    attempts: z.array(executionAttemptSchema),
    ghost: executionGhostSchema.nullable(),
    outlook: executionOutlookSchema,
    /** catalog.stop_operation takes running executions only. */
    canBeStopped: z.boolean(),
    /** Live and archived, newest first. */
    tasks: z.array(executionTaskViewSchema).nullable(),
    /** Open and lately resolved ones of this execution. */
    anomalies: z.array(anomalySchema),
  }),
);

export type ExecutionDetailPayload = z.infer<typeof executionDetailPayloadSchema>;

/** GET …/messages?after=&before=&take=&type=&sourceType=&source=&path=&text=; section: messages. */
export const executionMessagesPayloadSchema = clusterPayload(
  z.object({
    /** Oldest first. */
    messages: z.array(eventMessageSchema).nullable(),
    /** More lies beyond the page in the direction that was asked for. */
    hasMore: z.boolean(),
    /** `before` of the next older page, and `after` of the next newer one; null on an empty page. */
    firstKey: z.string().nullable(),
    lastKey: z.string().nullable(),
    /** Where the next page in the same direction begins; null when there was nothing. */
    nextKey: z.string().nullable(),
    /**
     * `after` of the next look while the execution runs. It lags behind the newest message, because workers hand in
     * messages late and out of order: merge what comes by `key`.
     */
    tailKey: z.string().nullable(),
  }),
);

export type ExecutionMessagesPayload = z.infer<typeof executionMessagesPayloadSchema>;

/** GET …/messages/errors; sections: errors, counts. */
export const executionErrorsPayloadSchema = clusterPayload(
  z.object({
    /** Messages of type error and task failed, oldest first: the first is mostly the cause. */
    errors: z.array(eventMessageSchema).nullable(),
    areErrorsTruncated: z.boolean(),
    counts: z
      .object({
        byType: z.array(
          z.object({ type: z.enum(MESSAGE_TYPES), typeCode: z.number(), count: z.number() }),
        ),
        total: z.number(),
        /** Only so many messages were counted: read each count as "more than". */
        isTruncated: z.boolean(),
      })
      .nullable(),
  }),
);

export type ExecutionErrorsPayload = z.infer<typeof executionErrorsPayloadSchema>;

/** GET …/messages/[message], where [message] is a message's `key`; section: message. */
export const messageTextPayloadSchema = clusterPayload(
  z.object({
    key: z.string(),
    text: z.string().nullable(),
    length: z.number().nullable(),
    /** Longer than anybody reads in a browser: the rest is left out. */
    isTruncated: z.boolean(),
  }),
);

export type MessageTextPayload = z.infer<typeof messageTextPayloadSchema>;

/** GET …/context/[message], where [message] is a message's `key`; section: context. */
export const messageContextPayloadSchema = clusterPayload(
  z.object({
    key: z.string(),
    objects: z.array(contextObjectSchema).nullable(),
    isTruncated: z.boolean(),
  }),
);

export type MessageContextPayload = z.infer<typeof messageContextPayloadSchema>;

/** GET …/executables?after=; sections: statistics, executables. */
export const executionExecutablesPayloadSchema = clusterPayload(
  z.object({
    gantt: ganttSchema.nullable(),
    isTruncated: z.boolean(),
    /** `after` of the next part, for executions with more runs than one chart can show; else null. */
    nextAfter: z.string().nullable(),
  }),
);

export type ExecutionExecutablesPayload = z.infer<typeof executionExecutablesPayloadSchema>;

/** GET …/phases; section: phases. Empty below logging level Performance. */
export const executionPhasesPayloadSchema = clusterPayload(
  z.object({ components: z.array(componentPhasesSchema).nullable(), isTruncated: z.boolean() }),
);

export type ExecutionPhasesPayload = z.infer<typeof executionPhasesPayloadSchema>;

/** GET …/parameters; section: parameters. */
export const executionParametersPayloadSchema = clusterPayload(
  z.object({
    parameters: z.array(executionParameterSchema).nullable(),
    isTruncated: z.boolean(),
  }),
);

export type ExecutionParametersPayload = z.infer<typeof executionParametersPayloadSchema>;

/** GET …/comparison; sections: baseline, durations, parameters, errors. */
export const executionComparisonPayloadSchema = clusterPayload(
  z.object({
    /** The newest successful run of the same package before this one; null when none was found. */
    baseline: executionHeaderSchema.nullable(),
    /** The search went down to this id; null when it saw the whole catalog. */
    searchedDownToId: z.string().nullable(),
    durations: z.array(durationChangeSchema).nullable(),
    parameters: z.array(parameterChangeSchema).nullable(),
    newErrors: z.array(newErrorSchema).nullable(),
    /** One of the two runs was too large to be read whole: the comparison covers its beginning. */
    isTruncated: z.boolean(),
  }),
);

export type ExecutionComparisonPayload = z.infer<typeof executionComparisonPayloadSchema>;
