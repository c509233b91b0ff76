import type {
  availabilityGroupStates,
  availabilityReplicaStates,
  databaseReplicaStates,
} from '@/lib/ssisdb/queries/availability-states';
import type { SimulatedGroup } from '../simulation/availability';
import { randomBetween } from '../simulation/seeded-random';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { databaseIdOf, groupIdOf, replicaIdOf, vantageOf } from './availability-facts';
import { serverWallClock } from './server-clock';

const HEALTHY = 2;
const NOT_HEALTHY = 0;
const ONLINE = 2;

type SeenReplica = {
  group: SimulatedGroup;
  server: number;
  isLocal: boolean;
  isPrimary: boolean;
  isAsynchronous: boolean;
  isSuspended: boolean;
};

/** The replicas whose state the answering server knows: of its own groups all, of the others itself (ssisdb.md 6.1). */
function seenReplicas(question: Question): SeenReplica[] {
  const vantage = vantageOf(question);
  if (!vantage) return [];
  const { availability } = vantage;
  return availability.groups.flatMap((group) =>
    availability.servers.flatMap((_, server) => {
      const isLocal = server === vantage.server;
      if (!isLocal && group.primary !== vantage.server) return [];
      return [
        {
          group,
          server,
          isLocal,
          isPrimary: server === group.primary,
          isAsynchronous: server === availability.asynchronousServer,
          isSuspended: server === group.suspendedOn,
        },
      ];
    }),
  );
}

export const availabilityStateAnswers = {
  'availability-group-states': defineAnswer<typeof availabilityGroupStates>(
    {
      group_id: sqlType.uniqueidentifier,
      primary_replica: sqlType.nvarchar(128),
      synchronization_health: sqlType.tinyint,
    },
    (question) => {
      const vantage = vantageOf(question);
      return (vantage?.availability.groups ?? []).map((group) => ({
        group_id: groupIdOf(question.world, group.name),
        primary_replica: vantage?.availability.servers[group.primary] ?? null,
        synchronization_health:
          group.primary === vantage?.server
            ? group.suspendedOn === null
              ? HEALTHY
              : NOT_HEALTHY
            : null,
      }));
    },
  ),
  'availability-replica-states': defineAnswer<typeof availabilityReplicaStates>(
    {
      replica_id: sqlType.uniqueidentifier,
      group_id: sqlType.uniqueidentifier,
      is_local: sqlType.bit,
      role: sqlType.tinyint,
      operational_state: sqlType.tinyint,
      synchronization_health: sqlType.tinyint,
      connected_state: sqlType.tinyint,
      last_connect_error_number: sqlType.int,
      last_connect_error_description: sqlType.nvarchar(1024),
      last_connect_error_timestamp: sqlType.datetime,
    },
    (question) =>
      seenReplicas(question).map(({ group, server, isLocal, isPrimary, isSuspended }) => ({
        replica_id: replicaIdOf(question.world, group.name, server),
        group_id: groupIdOf(question.world, group.name),
        is_local: isLocal,
        role: isPrimary ? 1 : 2,
        operational_state: isLocal ? ONLINE : null,
        synchronization_health: isSuspended ? NOT_HEALTHY : HEALTHY,
        connected_state: 1,
        last_connect_error_number: null,
        last_connect_error_description: null,
        last_connect_error_timestamp: null,
      })),
  ),
  'availability-database-states': defineAnswer<typeof databaseReplicaStates>(
    {
      group_id: sqlType.uniqueidentifier,
      replica_id: sqlType.uniqueidentifier,
      group_database_id: sqlType.uniqueidentifier,
      synchronization_state: sqlType.tinyint,
      synchronization_health: sqlType.tinyint,
      database_state: sqlType.tinyint,
      is_suspended: sqlType.bit,
      suspend_reason: sqlType.tinyint,
      log_send_queue_size: sqlType.bigint,
      log_send_rate: sqlType.bigint,
      redo_queue_size: sqlType.bigint,
      redo_rate: sqlType.bigint,
      last_commit_time: sqlType.datetime,
      secondary_lag_seconds: sqlType.bigint,
    },
    (question) =>
      seenReplicas(question).flatMap((replica) =>
        replica.group.databases.map((database) => databaseRow(question, replica, database)),
      ),
  ),
};

function databaseRow(question: Question, replica: SeenReplica, database: string) {
  const { world, nowMs } = question;
  const { group, server, isLocal, isPrimary, isAsynchronous, isSuspended } = replica;
  const second = Math.floor(nowMs / 1_000);
  const queueKb = (label: string, most: number) =>
    isPrimary ? null : randomBetween([0, most], world.seed, `${label} ${database}`, second);
  const lagMs = isPrimary ? 0 : isSuspended ? 20_000 : isAsynchronous ? 1_500 : 0;
  return {
    group_id: groupIdOf(world, group.name),
    replica_id: replicaIdOf(world, group.name, server),
    group_database_id: databaseIdOf(world, database),
    synchronization_state: isSuspended ? 0 : isAsynchronous && !isPrimary ? 1 : 2,
    synchronization_health: isSuspended ? NOT_HEALTHY : HEALTHY,
    database_state: isLocal ? 0 : null,
    is_suspended: isSuspended,
    suspend_reason: isSuspended ? 0 : null,
    log_send_queue_size: isSuspended ? 4_096 : queueKb('send', isAsynchronous ? 512 : 8),
    log_send_rate: queueKb('send rate', 20_000),
    redo_queue_size: queueKb('redo', 256),
    redo_rate: isSuspended ? 0 : queueKb('redo rate', 30_000),
    last_commit_time: serverWallClock(question, nowMs - 400 - lagMs),
    secondary_lag_seconds: isPrimary ? null : Math.floor(lagMs / 1_000),
  };
}
