import { z } from 'zod';
import { findingSchema } from './finding';
import { instant } from './instant';

/** A finding over time. Instants are the web server's: they say when the dashboard saw it. */
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
});

export type Anomaly = z.infer<typeof anomalySchema>;
