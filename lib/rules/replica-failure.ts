import type { SqlFailure } from '@/lib/domain/sql-failure';

/** The instance answered, but as a replica that cannot be read, or not the one that is wanted. */
export function isReplicaFailure(failure: SqlFailure): boolean {
  return failure.code === 'notReadableReplica' || failure.code === 'notPrimaryReplica';
}
