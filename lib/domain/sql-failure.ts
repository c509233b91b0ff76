import { z } from 'zod';
import { SQL_FAILURE_CODES } from './sql-failure-code';

/** A failure as data. `detail` names a query, a column or an object; never a server's message, host or secret. */
export const sqlFailureSchema = z.object({
  code: z.enum(SQL_FAILURE_CODES),
  number: z.number().nullable(),
  query: z.string().nullable(),
  detail: z.string().nullable(),
  retryable: z.boolean(),
});

export type SqlFailure = z.infer<typeof sqlFailureSchema>;

/** The instance answered, but as a replica that cannot be read, or not the one that is wanted. */
export function isReplicaFailure(failure: SqlFailure): boolean {
  return failure.code === 'notReadableReplica' || failure.code === 'notPrimaryReplica';
}
