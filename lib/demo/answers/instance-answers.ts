import type { clock } from '@/lib/ssisdb/queries/clock';
import type { serverStart } from '@/lib/ssisdb/queries/server-start';
import type { source } from '@/lib/ssisdb/queries/source';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { replicaIdOf, serverNameOf } from './availability-facts';
import { DATABASE } from './instance';
import { serverInstant, serverInstantText, serverWallClock } from './server-clock';

function catalogReplicaId({ world, faults }: Question): string | null {
  const isReplica = world.availability !== null || faults.has('read-only-replica');
  return isReplica ? replicaIdOf(world, DATABASE, 0) : null;
}

/** NULL without VIEW SERVER STATE, because the text does not ask then, and for a database in no availability group. */
function isPrimaryReplica(question: Question): boolean | null {
  const isAsked = question.text.includes('fn_hadr_is_primary_replica');
  if (!isAsked || catalogReplicaId(question) === null) return null;
  return !question.faults.has('read-only-replica');
}

/** How long SQL Server had been running when the world began. */
const UP_FOR_MS = 40 * 86_400_000;

export const instanceAnswers = {
  clock: defineAnswer<typeof clock>(
    { sql_clock: sqlType.datetimeoffset, sql_clock_text: sqlType.nvarchar(40) },
    (question) => [
      {
        sql_clock: serverInstant(question, question.nowMs),
        sql_clock_text: serverInstantText(question, question.nowMs),
      },
    ],
  ),
  source: defineAnswer<typeof source>(
    {
      server_name: sqlType.nvarchar(128),
      database_name: sqlType.nvarchar(128),
      updateability: sqlType.nvarchar(60),
      replica_id: sqlType.uniqueidentifier,
      is_primary_replica: sqlType.bit,
    },
    (question) => [
      {
        server_name: serverNameOf(question),
        database_name: DATABASE,
        updateability: question.faults.has('read-only-replica') ? 'READ_ONLY' : 'READ_WRITE',
        replica_id: catalogReplicaId(question),
        is_primary_replica: isPrimaryReplica(question),
      },
    ],
  ),
  'server-start': defineAnswer<typeof serverStart>(
    { local_now: sqlType.datetime2, tempdb_created: sqlType.datetime },
    (question) => [
      {
        local_now: serverWallClock(question, question.nowMs),
        tempdb_created: serverWallClock(question, question.world.startAtMs - UP_FOR_MS),
      },
    ],
  ),
};
