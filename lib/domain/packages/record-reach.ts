import { z } from 'zod';
import { executionIdSchema } from '@/lib/domain/executions/execution-id-schema';
import { instant } from '@/lib/domain/instant';

const landmarkSchema = z.object({ id: executionIdSchema, createdAt: instant.nullable() });

/** An execution by which a catalog is known again: after a restore, the same id has another time of creation. */
export type Landmark = z.infer<typeof landmarkSchema>;

const keySpanSchema = z.object({
  /** What has this id or a higher one was read. */
  before: executionIdSchema,
  /** When the last one that was read was created; null before the first. */
  reachedAt: instant.nullable(),
  /** Everything from this execution down was recorded earlier; null: the span goes down to the oldest that is wanted. */
  meets: landmarkSchema.nullable(),
});

/** A part of the catalog that is still to be read, by key, downwards. */
export type KeySpan = z.infer<typeof keySpanSchema>;

export const recordReachSchema = z.object({
  /** The newest execution that is known; null before the first poll. */
  anchor: landmarkSchema.nullable(),
  /** Newest first. Every execution above `lowest` that is over is recorded, or in one of these, or to be looked at again. */
  spans: z.array(keySpanSchema),
  /** The oldest that was read on the way down, once that has ended; `isBeginning`: the catalog has none before it. */
  lowest: landmarkSchema.extend({ isBeginning: z.boolean() }).nullable(),
  /** Executions to be looked at again: those that were not over, and those whose task was not read. */
  revisitIds: z.array(executionIdSchema),
  /** The login was in no role that sees every execution. */
  isPartial: z.boolean(),
});

/** Up to where the finished executions of a cluster were recorded, and what is left to read. */
export type RecordReach = z.infer<typeof recordReachSchema>;

export const EMPTY_REACH: RecordReach = {
  anchor: null,
  spans: [],
  lowest: null,
  revisitIds: [],
  isPartial: false,
};
