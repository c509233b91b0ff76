import {
  CLUSTER_TYPES,
  type AvailabilityGroup,
  type Listener,
} from '@/lib/domain/availability/availability-group';
import {
  DATABASE_STATES,
  FAILOVER_MODES,
  OPERATIONAL_STATES,
  SECONDARY_CONNECTIONS,
  SUSPEND_REASONS,
  SYNCHRONIZATION_HEALTHS,
  SYNCHRONIZATION_STATES,
  type AvailabilityReplica,
  type DatabaseReplica,
} from '@/lib/domain/availability/availability-replica';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type {
  availabilityDatabases,
  availabilityGroups,
  availabilityListeners,
  availabilityReplicas,
  listenerAddresses,
} from '@/lib/ssisdb/queries/availability-groups';
import type {
  availabilityGroupStates,
  availabilityReplicaStates,
  databaseReplicaStates,
} from '@/lib/ssisdb/queries/availability-states';

// From here on up there are no column names and no codes of SQL Server; a code that is not documented becomes null.

type DefinitionRows = {
  groups: RowOf<typeof availabilityGroups>[];
  replicas: RowOf<typeof availabilityReplicas>[];
  databases: RowOf<typeof availabilityDatabases>[];
};

export type StateRows = {
  groupStates: RowOf<typeof availabilityGroupStates>[];
  replicaStates: RowOf<typeof availabilityReplicaStates>[];
  databaseStates: RowOf<typeof databaseReplicaStates>[];
};

export type ListenersByGroup = ReadonlyMap<string, Listener[]>;

type Told = {
  definitions: DefinitionRows;
  /** Null when the login may not see states: then they are unknown, not bad. */
  states: StateRows | null;
  /** Null while listeners could not be read. */
  listeners: ListenersByGroup | null;
  serverName: string;
  /** Offset of the instance's clock: its datetime columns have none of their own. */
  offsetMinutes: number | null;
};

/** What one instance told of its groups, sorted by name. */
export function toAvailabilityGroups(told: Told): AvailabilityGroup[] {
  return told.definitions.groups
    .map((row) => toGroup(row, told))
    .toSorted((left, right) => left.name.localeCompare(right.name));
}

function toGroup(
  row: RowOf<typeof availabilityGroups>,
  { definitions, states, listeners, ...from }: Told,
): AvailabilityGroup {
  const isOfGroup = ({ group_id }: { group_id: string }) => group_id === row.group_id;
  const state = states?.groupStates.find(isOfGroup);
  const databases = definitions.databases.filter(isOfGroup);
  // Of all groups: what a distributed one tells of its databases bears the ids of those in the group below it.
  const nameOfDatabase = new Map(
    definitions.databases.map((one) => [one.group_database_id, one.database_name]),
  );
  return {
    id: row.group_id,
    name: row.name ?? row.group_id,
    clusterType: pick(CLUSTER_TYPES, row.cluster_type),
    isBasic: row.basic_features,
    isDistributed: row.is_distributed,
    isContained: row.is_contained,
    isDatabaseHealthWatched: row.db_failover,
    failureConditionLevel: row.failure_condition_level,
    healthCheckTimeoutMs: row.health_check_timeout,
    requiredSynchronizedSecondaries: row.required_synchronized_secondaries_to_commit,
    // NULL, or empty, where the instance cannot tell.
    primaryReplica: state?.primary_replica || null,
    claimedPrimaries: [],
    synchronizationHealth: pick(SYNCHRONIZATION_HEALTHS, state?.synchronization_health),
    replicas: definitions.replicas
      .filter(isOfGroup)
      .map((replica) => toReplica(replica, states, nameOfDatabase, from))
      .toSorted((left, right) => left.serverName.localeCompare(right.serverName)),
    databaseNames: databases.flatMap(({ database_name }) => database_name ?? []).toSorted(),
    listeners: listeners ? (listeners.get(row.group_id) ?? []) : null,
  };
}

function toReplica(
  row: RowOf<typeof availabilityReplicas>,
  states: StateRows | null,
  nameOfDatabase: ReadonlyMap<string, string | null>,
  { serverName, offsetMinutes }: Pick<Told, 'serverName' | 'offsetMinutes'>,
): AvailabilityReplica {
  const isOfReplica = (state: { replica_id: string; group_id: string }) =>
    state.replica_id === row.replica_id && state.group_id === row.group_id;
  const state = states?.replicaStates.find(isOfReplica);
  return {
    id: row.replica_id,
    serverName: row.replica_server_name ?? row.replica_id,
    endpointUrl: row.endpoint_url,
    availabilityMode: availabilityModeOf(row.availability_mode),
    failoverMode: pick(FAILOVER_MODES, row.failover_mode),
    seedingMode: pick(['automatic', 'manual'], row.seeding_mode),
    secondaryConnections: pick(SECONDARY_CONNECTIONS, row.secondary_role_allow_connections),
    sessionTimeoutSeconds: row.session_timeout,
    backupPriority: row.backup_priority,
    role: pick(['resolving', 'primary', 'secondary'], state?.role),
    operationalState: pick(OPERATIONAL_STATES, state?.operational_state),
    isConnected: pick([false, true], state?.connected_state),
    synchronizationHealth: pick(SYNCHRONIZATION_HEALTHS, state?.synchronization_health),
    lastConnectError: state?.last_connect_error_number
      ? {
          number: state.last_connect_error_number,
          description: state.last_connect_error_description,
          at: toInstant(state.last_connect_error_timestamp, offsetMinutes),
        }
      : null,
    databases: (states?.databaseStates ?? [])
      .filter(isOfReplica)
      .map((database) => toDatabase(database, nameOfDatabase, offsetMinutes)),
    seenFrom: state ? serverName : null,
    isToldByItself: state?.is_local === true,
  };
}

function toDatabase(
  row: RowOf<typeof databaseReplicaStates>,
  nameOfDatabase: ReadonlyMap<string, string | null>,
  offsetMinutes: number | null,
): DatabaseReplica {
  return {
    id: row.group_database_id,
    name: nameOfDatabase.get(row.group_database_id) ?? null,
    synchronizationState: pick(SYNCHRONIZATION_STATES, row.synchronization_state),
    synchronizationHealth: pick(SYNCHRONIZATION_HEALTHS, row.synchronization_health),
    databaseState: pick(DATABASE_STATES, row.database_state),
    isSuspended: row.is_suspended,
    suspendReason: pick(SUSPEND_REASONS, row.suspend_reason),
    logSendQueueKb: toNumber(row.log_send_queue_size),
    logSendRateKbPerSecond: toNumber(row.log_send_rate),
    redoQueueKb: toNumber(row.redo_queue_size),
    redoRateKbPerSecond: toNumber(row.redo_rate),
    lastCommitAt: toInstant(row.last_commit_time, offsetMinutes),
    secondaryLagSeconds: toNumber(row.secondary_lag_seconds),
  };
}

/** The listeners with their addresses, by group. */
export function toListeners(
  listeners: readonly RowOf<typeof availabilityListeners>[],
  addresses: readonly RowOf<typeof listenerAddresses>[],
): ListenersByGroup {
  const byGroup = new Map<string, Listener[]>();
  for (const row of listeners) {
    const listener: Listener = {
      id: row.listener_id,
      dnsName: row.dns_name ?? '',
      port: row.port,
      isConformant: row.is_conformant,
      addresses: addresses
        .filter(({ listener_id }) => listener_id === row.listener_id)
        .map((address) => ({
          ip: address.ip_address,
          isDhcp: address.is_dhcp,
          state: pick(['offline', 'online', 'onlinePending', 'failed'], address.state),
        })),
    };
    byGroup.set(row.group_id, [...(byGroup.get(row.group_id) ?? []), listener]);
  }
  return byGroup;
}

const CONFIGURATION_ONLY = 4;

function availabilityModeOf(code: number | null): AvailabilityReplica['availabilityMode'] {
  if (code === CONFIGURATION_ONLY) return 'configurationOnly';
  return pick(['asynchronous', 'synchronous'], code);
}

/** The word at the place of a code that counts from 0. */
export function pick<const Word>(
  words: readonly Word[],
  code: number | null | undefined,
): Word | null {
  return code === null || code === undefined ? null : (words[code] ?? null);
}

function toNumber(value: string | null): number | null {
  return value === null ? null : Number(value);
}

/** The driver takes a datetime for UTC; it is the wall clock of the instance. */
function toInstant(wallClock: Date | null, offsetMinutes: number | null): Date | null {
  if (wallClock === null || offsetMinutes === null) return null;
  return new Date(wallClock.getTime() - offsetMinutes * 60_000);
}
