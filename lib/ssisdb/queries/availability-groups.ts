import { z } from 'zod';
import { optionalColumn } from '../catalog-shape';
import { defineQuery } from '../define-query';
import { bit, guid, int, text } from '../row-types';

// Catalog views: without VIEW ANY DEFINITION they return fewer rows, or none, and no error (ssisdb.md 5.2).

const GROUPS = 'sys.availability_groups';
const GROUP_COLUMNS = [
  'group_id',
  'name',
  'failure_condition_level',
  'health_check_timeout',
  'basic_features',
  'db_failover',
  'is_distributed',
] as const;

/**
 * The groups with a replica on this instance, and their settings. LeaseTimeout is not among them: no view has it.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-availability-groups-transact-sql
 */
export const availabilityGroups = defineQuery({
  name: 'availability-groups',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    [GROUPS]: [
      ...GROUP_COLUMNS,
      'cluster_type',
      'required_synchronized_secondaries_to_commit',
      'is_contained',
    ],
  },
  params: {},
  sql: (shape) => `SELECT ${GROUP_COLUMNS.map((column) => `g.${column} AS ${column}`).join(', ')},
       ${optionalColumn(shape, GROUPS, 'g', 'cluster_type', 'tinyint')},
       ${optionalColumn(shape, GROUPS, 'g', 'required_synchronized_secondaries_to_commit', 'int')},
       ${optionalColumn(shape, GROUPS, 'g', 'is_contained', 'bit')}
FROM sys.availability_groups AS g`,
  row: z.object({
    group_id: guid,
    name: text.nullable(),
    failure_condition_level: int.nullable(),
    health_check_timeout: int.nullable(),
    basic_features: bit.nullable(),
    db_failover: bit.nullable(),
    is_distributed: bit.nullable(),
    cluster_type: int.nullable(),
    required_synchronized_secondaries_to_commit: int.nullable(),
    is_contained: bit.nullable(),
  }),
});

const REPLICAS = 'sys.availability_replicas';
const REPLICA_COLUMNS = [
  'replica_id',
  'group_id',
  'replica_server_name',
  'endpoint_url',
  'availability_mode',
  'failover_mode',
  'session_timeout',
  'secondary_role_allow_connections',
  'backup_priority',
] as const;

/**
 * Every replica of these groups as it is configured; `session_timeout` is in seconds.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-availability-replicas-transact-sql
 */
export const availabilityReplicas = defineQuery({
  name: 'availability-replicas',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: { [REPLICAS]: [...REPLICA_COLUMNS, 'seeding_mode'] },
  params: {},
  sql: (shape) => `SELECT ${REPLICA_COLUMNS.map((column) => `r.${column} AS ${column}`).join(', ')},
       ${optionalColumn(shape, REPLICAS, 'r', 'seeding_mode', 'tinyint')}
FROM sys.availability_replicas AS r`,
  row: z.object({
    replica_id: guid,
    group_id: guid,
    replica_server_name: text.nullable(),
    endpoint_url: text.nullable(),
    availability_mode: int.nullable(),
    failover_mode: int.nullable(),
    session_timeout: int.nullable(),
    secondary_role_allow_connections: int.nullable(),
    backup_priority: int.nullable(),
    seeding_mode: int.nullable(),
  }),
});

/**
 * Databases of the groups by name, also those that are not joined on this instance; both ids may be NULL for others.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-availability-databases-cluster-transact-sql
 */
export const availabilityDatabases = defineQuery({
  name: 'availability-databases',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.availability_databases_cluster': ['group_id', 'group_database_id', 'database_name'],
  },
  params: {},
  sql: () => `SELECT d.group_id AS group_id, d.group_database_id AS group_database_id,
       d.database_name AS database_name
FROM sys.availability_databases_cluster AS d
WHERE d.group_id IS NOT NULL AND d.group_database_id IS NOT NULL`,
  row: z.object({ group_id: guid, group_database_id: guid, database_name: text.nullable() }),
});

/**
 * Listeners as the cluster has them.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-availability-group-listeners-transact-sql
 */
export const availabilityListeners = defineQuery({
  name: 'availability-listeners',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.availability_group_listeners': [
      'group_id',
      'listener_id',
      'dns_name',
      'port',
      'is_conformant',
    ],
  },
  params: {},
  sql: () => `SELECT l.group_id AS group_id, l.listener_id AS listener_id, l.dns_name AS dns_name,
       l.port AS port, l.is_conformant AS is_conformant
FROM sys.availability_group_listeners AS l`,
  row: z.object({
    group_id: guid,
    listener_id: text,
    dns_name: text.nullable(),
    port: int.nullable(),
    is_conformant: bit.nullable(),
  }),
});

/**
 * Addresses of the listeners; in several subnets all but one are offline.
 * https://learn.microsoft.com/sql/relational-databases/system-catalog-views/sys-availability-group-listener-ip-addresses-transact-sql
 */
export const listenerAddresses = defineQuery({
  name: 'availability-listener-addresses',
  timeoutMs: 5_000,
  part: 'availabilityGroups',
  reads: {
    'sys.availability_group_listener_ip_addresses': [
      'listener_id',
      'ip_address',
      'is_dhcp',
      'state',
    ],
  },
  params: {},
  sql: () => `SELECT a.listener_id AS listener_id, a.ip_address AS ip_address, a.is_dhcp AS is_dhcp,
       a.state AS state
FROM sys.availability_group_listener_ip_addresses AS a`,
  row: z.object({
    listener_id: text,
    ip_address: text.nullable(),
    is_dhcp: bit.nullable(),
    state: int.nullable(),
  }),
});
