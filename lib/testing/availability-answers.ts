import { NOW } from './clock';

/** An instance without the feature. */
export const INSTANCE_FACTS = {
  server_name: 'SQLNODE1',
  computer_name: 'SQLNODE1',
  edition: 'Developer Edition (64-bit)',
  is_hadr_enabled: false,
  is_clustered: false,
  is_integrated_security_only: false,
};

const GROUP_ID = 'A6000000-0000-4000-8000-000000000001';
const replicaId = (number: number) => `5E000000-0000-4000-8000-00000000000${number}`;
const DATABASE_ID = 'DB000000-0000-4000-8000-000000000001';

/** SSISDB on replica 1 or 2, synchronised and without a queue. */
export function databaseStateRow(
  number: number,
  overrides: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    group_id: GROUP_ID,
    replica_id: replicaId(number),
    group_database_id: DATABASE_ID,
    synchronization_state: 2,
    synchronization_health: 2,
    database_state: 0,
    is_suspended: false,
    suspend_reason: null,
    log_send_queue_size: '0',
    log_send_rate: '0',
    redo_queue_size: '0',
    redo_rate: '0',
    last_commit_time: NOW,
    secondary_lag_seconds: '0',
    ...overrides,
  };
}

/** A group of SQLNODE1, which answers as the primary, and SQLNODE2, seen by a login with every right. */
export const AVAILABILITY_ANSWERS = {
  'probe-instance-facts': [{ ...INSTANCE_FACTS, is_hadr_enabled: true }],
  'probe-server-rights': [
    { view_server_state: 0, view_server_performance_state: 1, view_any_definition: 1 },
  ],
  'availability-groups': [
    {
      group_id: GROUP_ID,
      name: 'AG-ETL',
      failure_condition_level: 3,
      health_check_timeout: 30_000,
      basic_features: false,
      db_failover: true,
      is_distributed: false,
      cluster_type: 0,
      required_synchronized_secondaries_to_commit: 0,
      is_contained: null,
    },
  ],
  'availability-replicas': [1, 2].map((number) => ({
    replica_id: replicaId(number),
    group_id: GROUP_ID,
    replica_server_name: `SQLNODE${number}`,
    endpoint_url: null,
    availability_mode: 1,
    failover_mode: 0,
    session_timeout: 10,
    secondary_role_allow_connections: 1,
    backup_priority: 50,
    seeding_mode: null,
  })),
  'availability-databases': [
    { group_id: GROUP_ID, group_database_id: DATABASE_ID, database_name: 'SSISDB' },
  ],
  'availability-group-states': [
    { group_id: GROUP_ID, primary_replica: 'SQLNODE1', synchronization_health: 2 },
  ],
  'availability-replica-states': [1, 2].map((number) => ({
    replica_id: replicaId(number),
    group_id: GROUP_ID,
    is_local: number === 1,
    role: number,
    operational_state: number === 1 ? 2 : null,
    synchronization_health: 2,
    connected_state: 1,
    last_connect_error_number: null,
    last_connect_error_description: null,
    last_connect_error_timestamp: null,
  })),
  'availability-database-states': [databaseStateRow(1), databaseStateRow(2)],
  'failover-cluster': [{ cluster_name: 'WSFC', quorum_type: 2, quorum_state: 1 }],
};
