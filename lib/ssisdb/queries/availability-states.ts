import { z } from 'zod';
import { optionalColumn } from '../catalog-shape';
import { defineQuery } from '../define-query';
import { bigIntText, bit, guid, int, sqlInstant, text } from '../row-types';

// Dynamic management views: error 300 without VIEW SERVER STATE, from SQL Server 2022 on without
// VIEW SERVER PERFORMANCE STATE (ssisdb.md 5.2). On a secondary they know the local replica only.

/** https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-availability-group-states-transact-sql */
export const availabilityGroupStates = defineQuery({
  name: 'availability-group-states',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.dm_hadr_availability_group_states': [
      'group_id',
      'primary_replica',
      'synchronization_health',
    ],
  },
  params: {},
  sql: () => `SELECT s.group_id AS group_id, s.primary_replica AS primary_replica,
       s.synchronization_health AS synchronization_health
FROM sys.dm_hadr_availability_group_states AS s`,
  row: z.object({
    group_id: guid,
    primary_replica: text.nullable(),
    synchronization_health: int.nullable(),
  }),
});

const REPLICA_COLUMNS = [
  'replica_id',
  'group_id',
  'is_local',
  'role',
  'operational_state',
  'synchronization_health',
  'connected_state',
  'last_connect_error_number',
  'last_connect_error_description',
  'last_connect_error_timestamp',
] as const;

/** https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-availability-replica-states-transact-sql */
export const availabilityReplicaStates = defineQuery({
  name: 'availability-replica-states',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { 'sys.dm_hadr_availability_replica_states': REPLICA_COLUMNS },
  params: {},
  sql: () => `SELECT ${REPLICA_COLUMNS.map((column) => `s.${column} AS ${column}`).join(', ')}
FROM sys.dm_hadr_availability_replica_states AS s`,
  row: z.object({
    replica_id: guid,
    group_id: guid,
    is_local: bit.nullable(),
    role: int.nullable(),
    operational_state: int.nullable(),
    synchronization_health: int.nullable(),
    connected_state: int.nullable(),
    last_connect_error_number: int.nullable(),
    last_connect_error_description: text.nullable(),
    last_connect_error_timestamp: sqlInstant.nullable(),
  }),
});

const DATABASE_STATES = 'sys.dm_hadr_database_replica_states';
const DATABASE_COLUMNS = [
  'group_id',
  'replica_id',
  'group_database_id',
  'synchronization_state',
  'synchronization_health',
  'database_state',
  'is_suspended',
  'suspend_reason',
  'log_send_queue_size',
  'log_send_rate',
  'redo_queue_size',
  'redo_rate',
  'last_commit_time',
] as const;

/**
 * Sizes in KB, rates in KB per second; `last_commit_time` is a datetime of the primary's wall clock, without a zone.
 * https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-database-replica-states-transact-sql
 */
export const databaseReplicaStates = defineQuery({
  name: 'availability-database-states',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { [DATABASE_STATES]: [...DATABASE_COLUMNS, 'secondary_lag_seconds'] },
  params: {},
  sql: (
    shape,
  ) => `SELECT ${DATABASE_COLUMNS.map((column) => `s.${column} AS ${column}`).join(', ')},
       ${optionalColumn(shape, DATABASE_STATES, 's', 'secondary_lag_seconds', 'bigint')}
FROM sys.dm_hadr_database_replica_states AS s`,
  row: z.object({
    group_id: guid,
    replica_id: guid,
    group_database_id: guid,
    synchronization_state: int.nullable(),
    synchronization_health: int.nullable(),
    database_state: int.nullable(),
    is_suspended: bit.nullable(),
    suspend_reason: int.nullable(),
    log_send_queue_size: bigIntText.nullable(),
    log_send_rate: bigIntText.nullable(),
    redo_queue_size: bigIntText.nullable(),
    redo_rate: bigIntText.nullable(),
    last_commit_time: sqlInstant.nullable(),
    secondary_lag_seconds: bigIntText.nullable(),
  }),
});

/**
 * One row, or none when the node has no quorum.
 * https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-cluster-transact-sql
 */
export const failoverCluster = defineQuery({
  name: 'failover-cluster',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { 'sys.dm_hadr_cluster': ['cluster_name', 'quorum_type', 'quorum_state'] },
  params: {},
  sql: () => `SELECT c.cluster_name AS cluster_name, c.quorum_type AS quorum_type,
       c.quorum_state AS quorum_state
FROM sys.dm_hadr_cluster AS c`,
  row: z.object({
    cluster_name: text.nullable(),
    quorum_type: int.nullable(),
    quorum_state: int.nullable(),
  }),
});

/** https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-cluster-members-transact-sql */
export const failoverClusterMembers = defineQuery({
  name: 'failover-cluster-members',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.dm_hadr_cluster_members': [
      'member_name',
      'member_type',
      'member_state',
      'number_of_quorum_votes',
    ],
  },
  params: {},
  sql: () => `SELECT m.member_name AS member_name, m.member_type AS member_type,
       m.member_state AS member_state, m.number_of_quorum_votes AS number_of_quorum_votes
FROM sys.dm_hadr_cluster_members AS m`,
  row: z.object({
    member_name: text,
    member_type: int.nullable(),
    member_state: int.nullable(),
    number_of_quorum_votes: int.nullable(),
  }),
});

/** https://learn.microsoft.com/sql/relational-databases/system-dynamic-management-views/sys-dm-hadr-cluster-networks-transact-sql */
export const failoverClusterNetworks = defineQuery({
  name: 'failover-cluster-networks',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.dm_hadr_cluster_networks': [
      'member_name',
      'network_subnet_ip',
      'network_subnet_prefix_length',
      'is_public',
    ],
  },
  params: {},
  sql: () => `SELECT n.member_name AS member_name, n.network_subnet_ip AS network_subnet_ip,
       n.network_subnet_prefix_length AS network_subnet_prefix_length, n.is_public AS is_public
FROM sys.dm_hadr_cluster_networks AS n`,
  row: z.object({
    member_name: text,
    network_subnet_ip: text.nullable(),
    network_subnet_prefix_length: int.nullable(),
    is_public: bit.nullable(),
  }),
});
