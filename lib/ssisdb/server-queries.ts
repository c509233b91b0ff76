import type { Reads } from './define-query';
import { logLogin } from './queries/always-on-support';
import {
  availabilityDatabases,
  availabilityGroups,
  availabilityListeners,
  availabilityReplicas,
  listenerAddresses,
} from './queries/availability-groups';
import {
  availabilityGroupStates,
  availabilityReplicaStates,
  databaseReplicaStates,
  failoverCluster,
  failoverClusterMembers,
  failoverClusterNetworks,
} from './queries/availability-states';

/** Read catalog views of the server: without VIEW ANY DEFINITION rows are hidden, and no error is raised. */
export const DEFINITION_QUERIES = [
  availabilityGroups,
  availabilityReplicas,
  availabilityDatabases,
  availabilityListeners,
  listenerAddresses,
  logLogin,
] as const;

/** Read dynamic management views: an error without VIEW SERVER STATE, or its part of SQL Server 2022. */
export const STATE_QUERIES = [
  availabilityGroupStates,
  availabilityReplicaStates,
  databaseReplicaStates,
  failoverCluster,
  failoverClusterMembers,
  failoverClusterNetworks,
] as const;

/** Every query that reads the server's own objects instead of SSISDB's. */
export const SERVER_QUERIES = [...DEFINITION_QUERIES, ...STATE_QUERIES] as const;

/** Columns that not every version from SQL Server 2017 on has; all others are documented for all of them. */
export const OPTIONAL_SERVER_COLUMNS: Reads = {
  'sys.availability_groups': [
    'cluster_type',
    'required_synchronized_secondaries_to_commit',
    'is_contained',
  ],
  'sys.availability_replicas': ['seeding_mode'],
  'sys.dm_hadr_database_replica_states': ['secondary_lag_seconds'],
};
