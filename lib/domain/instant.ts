import { z } from 'zod';

/**
 * An instant in UTC: a `Date` in the process, ISO 8601 on the wire; the same schema reads both. Nothing else is one: a
 * null that came by mistake must not become 1970.
 */
export const instant = z.preprocess(
  (value) => (typeof value === 'string' ? new Date(value) : value),
  z.date(),
);
