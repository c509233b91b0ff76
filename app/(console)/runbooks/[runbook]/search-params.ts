import { createLoader, parseAsString } from 'nuqs/server';

/** What a runbook is opened for. */
export const runbookSearchParams = createLoader({
  cluster: parseAsString,
  subject: parseAsString,
});
