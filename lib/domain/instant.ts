import { z } from 'zod';

/** An instant in UTC: a `Date` in the process, ISO 8601 on the wire; the same schema reads both. */
export const instant = z.coerce.date();
