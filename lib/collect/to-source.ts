import type { Property } from '@/lib/domain/property';
import { valueOfProperty } from '@/lib/domain/property';
import type { Source } from '@/lib/domain/source';
import { parseSqlDateTime } from '@/lib/domain/sql-datetime-text';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type { clock } from '@/lib/ssisdb/queries/clock';
import type { serverStart } from '@/lib/ssisdb/queries/server-start';
import type { source } from '@/lib/ssisdb/queries/source';

type Facts = {
  clockRow: RowOf<typeof clock>;
  /** Web server's clock at the middle of the round trip. */
  webClock: Date;
  sourceRow: RowOf<typeof source> | null;
  startRow: RowOf<typeof serverStart> | null;
  productVersion: string | null;
  catalogProperties: readonly Property[];
};

/** Where the numbers of a poll come from, and by which clock. */
export function toSource(facts: Facts): Source {
  const { clockRow, sourceRow, startRow } = facts;
  return {
    serverName: sourceRow?.server_name ?? null,
    databaseName: sourceRow?.database_name ?? null,
    productVersion: facts.productVersion,
    schemaBuild: valueOfProperty(facts.catalogProperties, 'SCHEMA_BUILD'),
    replicaRole: replicaRoleOf(sourceRow),
    isReadOnly: sourceRow?.updateability ? sourceRow.updateability === 'READ_ONLY' : null,
    sqlClock: clockRow.sql_clock,
    sqlClockOffsetMinutes: parseSqlDateTime(clockRow.sql_clock_text ?? '')?.offsetMinutes ?? null,
    clockSkewMs: clockRow.sql_clock.getTime() - facts.webClock.getTime(),
    startedAt: startRow && startedAtOf(startRow, clockRow.sql_clock),
  };
}

/** Both are local times without an offset: only what lies between them means anything. */
function startedAtOf(
  { local_now, tempdb_created }: RowOf<typeof serverStart>,
  sqlClock: Date,
): Date {
  return new Date(sqlClock.getTime() - (local_now.getTime() - tempdb_created.getTime()));
}

function replicaRoleOf(row: RowOf<typeof source> | null): Source['replicaRole'] {
  if (!row) return 'unknown';
  if (row.is_primary_replica) return 'primary';
  // "Not the primary" is also said of a database in no availability group.
  if (row.is_primary_replica === false && row.replica_id) return 'secondary';
  if (row.updateability === 'READ_WRITE') return row.replica_id ? 'primary' : 'standalone';
  return row.replica_id && row.updateability === 'READ_ONLY' ? 'secondary' : 'unknown';
}
