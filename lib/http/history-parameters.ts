import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What a route about the history of one cluster is asked: ISO 8601 instants with an offset, or nothing for the last day. */
export const historyParameters = z.object({
  cluster: z.string(),
  from: instant.optional(),
  to: instant.optional(),
});
