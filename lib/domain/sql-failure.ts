import { z } from 'zod';

/** Why SQL Server, or the way to it, did not answer. Made from driver codes and error numbers, never from message text. */
export const SQL_FAILURE_CODES = [
  'refused',
  'dns',
  'tls',
  'encryptionRefused',
  'loginFailed',
  'databaseUnavailable',
  'notReadableReplica',
  'notPrimaryReplica',
  'permissionDenied',
  'missingObject',
  'lockTimeout',
  'deadlockVictim',
  'timeout',
  'connectionLost',
  'rowShape',
  'unknown',
] as const;

export type SqlFailureCode = (typeof SQL_FAILURE_CODES)[number];

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
