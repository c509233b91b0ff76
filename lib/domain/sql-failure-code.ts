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
