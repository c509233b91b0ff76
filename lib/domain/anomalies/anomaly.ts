import { z } from 'zod';
import { findingSchema } from './finding';
import { instant } from '@/lib/domain/instant';

/** Somebody knows of it. It ends by itself: at `until`, or when the anomaly is resolved. */
export const acknowledgementSchema = z.object({
  by: z.string(),
  reason: z.string(),
  at: instant,
  /** Null: until the anomaly is resolved. */
  until: instant.nullable(),
});

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/**
 * A finding over time. Instants are the web server's: they say when the dashboard saw it. An acknowledged anomaly is
 * still open: what is known is not mended.
 */
export const anomalySchema = findingSchema.extend({
  id: z.string(),
  cluster: z.string(),
  status: z.enum(['open', 'resolved']),
  openedAt: instant,
  lastFoundAt: instant,
  resolvedAt: instant.nullable(),
  reopenCount: z.number(),
  /** Open, but its rule could not be evaluated in the last poll: nobody knows whether it still holds. */
  isStale: z.boolean(),
  /** Id of the open anomaly that explains this one. */
  inhibitedBy: z.string().nullable(),
  /** Null when nobody has acknowledged it, and always when it is resolved. */
  acknowledgement: acknowledgementSchema.nullable(),
});

export type Anomaly = z.infer<typeof anomalySchema>;
