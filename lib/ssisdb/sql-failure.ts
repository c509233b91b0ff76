import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';

/** Outcome of a query: rows, or why there are none. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: SqlFailure };

const PASSES_BY_ITSELF: readonly SqlFailureCode[] = [
  'refused',
  'dns',
  'databaseUnavailable',
  'notReadableReplica',
  'notPrimaryReplica',
  'lockTimeout',
  'deadlockVictim',
  'timeout',
  'connectionLost',
];

/** The connection or the database itself is out of reach: no other query of the same poll can do better. */
const CONCERNS_CONNECTION: readonly SqlFailureCode[] = [
  'refused',
  'dns',
  'tls',
  'encryptionRefused',
  'loginFailed',
  'databaseUnavailable',
  'notReadableReplica',
  'connectionLost',
];

/** `detail` of a time-out that no query met, but the attempt to connect. */
export const WHILE_CONNECTING = 'connection';

/** Makes a failure; whether it is worth waiting for follows from the code. */
export function sqlFailure(
  code: SqlFailureCode,
  facts: { number?: number | null; query?: string | null; detail?: string | null } = {},
): SqlFailure {
  return {
    code,
    number: facts.number ?? null,
    query: facts.query ?? null,
    detail: facts.detail ?? null,
    retryable: PASSES_BY_ITSELF.includes(code),
  };
}

/** True when the whole poll has failed with this failure, false when only the query has. */
export function concernsConnection(failure: SqlFailure): boolean {
  const isConnectTimeout = failure.code === 'timeout' && failure.detail === WHILE_CONNECTING;
  return isConnectTimeout || CONCERNS_CONNECTION.includes(failure.code);
}
