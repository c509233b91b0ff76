import { z } from 'zod';
import { instant } from './instant';
import { sectionStateSchema } from './section';
import { sourceSchema } from './source';

/**
 * Envelope of every answer about one cluster: `asOf` is the web server's clock when it answered, `takenAt` when the
 * poll behind it ended (null before the first), `sections` says for each part whether it was read.
 */
export function clusterPayload<Data extends z.ZodType>(data: Data) {
  return z.object({
    asOf: instant,
    takenAt: instant.nullable(),
    cluster: z.string(),
    pollIntervalMs: z.number(),
    staleAfterMs: z.number(),
    source: sourceSchema.nullable(),
    sections: z.record(z.string(), sectionStateSchema),
    data,
  });
}

/** Envelope of an answer that spans clusters. */
export function payload<Data extends z.ZodType>(data: Data) {
  return z.object({ asOf: instant, data });
}

export const errorPayloadSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }),
});

/** What the event stream carries: that something changed, never the data itself. */
export type Hint = { kind: 'snapshot'; cluster: string; takenAt: Date; sequence: number };
