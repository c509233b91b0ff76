import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { heartbeatStateSchema } from '@/lib/domain/workers/heartbeat-state-schema';

/** `notWatched`: nobody looked. `unknown`: a poll looked, and there was no heartbeat to judge by. */
export const segmentStateSchema = z.enum([...heartbeatStateSchema.options, 'notWatched']);

export type SegmentState = z.infer<typeof segmentStateSchema>;

/** A part of a timeline. Of several that are too short to be told apart, `state` is the worst and `isMixed` is set. */
export const segmentSchema = z.object({
  state: segmentStateSchema,
  isEnabled: z.boolean(),
  isMixed: z.boolean(),
  from: instant,
  to: instant,
});

export type Segment = z.infer<typeof segmentSchema>;
