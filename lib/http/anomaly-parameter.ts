import { z } from 'zod';

/** The id of an anomaly in the path of a route. */
export const anomalyParameter = z.object({ anomaly: z.string().min(1).max(100) });
