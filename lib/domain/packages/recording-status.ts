import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { sqlFailureSchema } from '@/lib/domain/sql-failure';

/** Why nothing is read at the moment, although something is left. */
const RECORDING_PAUSES = ['noPoll', 'store', 'readFailed', 'hidden', 'busy'] as const;

/** How far the history of a cluster's executions reaches, and what is still being read of it. */
export const recordingStatusSchema = z.object({
  /** `waiting`: before the first poll, or while nothing can be kept. */
  state: z.enum(['waiting', 'reading', 'complete']),
  pausedBy: z.enum(RECORDING_PAUSES).nullable(),
  /** Why the last page could not be read. */
  failure: sqlFailureSchema.nullable(),
  /** Everything that was created from this instant on and is over is recorded; null: not known, or everything, see `isWhole`. */
  recordedSince: instant.nullable(),
  /** All that the catalog has is recorded. */
  isWhole: z.boolean(),
  /** The page that was read last ended here. */
  readDownTo: z.object({ executionId: z.string(), createdAt: instant.nullable() }).nullable(),
  /** Executions that were created before this are not read. */
  readUntilAt: instant.nullable(),
  /** Executions whose task is read next, because a poll saw only their end. */
  revisitCount: z.number(),
  /** The login sees only some executions: SSISDB hides the others without an error. */
  isPartial: z.boolean(),
  /** Set when an id was found to be another execution's: the catalog was restored. */
  restoredAt: instant.nullable(),
  /** What reading has cost since the start. */
  cost: z.object({ pages: z.number(), executions: z.number(), durationMs: z.number() }),
});

export type RecordingStatus = z.infer<typeof recordingStatusSchema>;

export const NOT_RECORDING: RecordingStatus = {
  state: 'waiting',
  pausedBy: 'noPoll',
  failure: null,
  recordedSince: null,
  isWhole: false,
  readDownTo: null,
  readUntilAt: null,
  revisitCount: 0,
  isPartial: false,
  restoredAt: null,
  cost: { pages: 0, executions: 0, durationMs: 0 },
};
