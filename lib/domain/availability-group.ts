import { z } from 'zod';
import { instant } from './instant';

// Null always means: not to be seen from where we look. It is neither bad nor good.

export const SYNCHRONIZATION_HEALTHS = ['notHealthy', 'partiallyHealthy', 'healthy'] as const;
const synchronizationHealthSchema = z.enum(SYNCHRONIZATION_HEALTHS);

const AG_REPLICA_ROLES = ['primary', 'secondary', 'resolving'] as const;
const agReplicaRoleSchema = z.enum(AG_REPLICA_ROLES);
export type AgReplicaRole = z.infer<typeof agReplicaRoleSchema>;

export const OPERATIONAL_STATES = [
  'pendingFailover',
  'pending',
  'online',
  'offline',
  'failed',
  'failedNoQuorum',
] as const;
const operationalStateSchema = z.enum(OPERATIONAL_STATES);

const AVAILABILITY_MODES = ['asynchronous', 'synchronous', 'configurationOnly'] as const;
const availabilityModeSchema = z.enum(AVAILABILITY_MODES);

export const FAILOVER_MODES = ['automatic', 'manual', 'external'] as const;
const failoverModeSchema = z.enum(FAILOVER_MODES);

const SEEDING_MODES = ['automatic', 'manual'] as const;
const seedingModeSchema = z.enum(SEEDING_MODES);

export const SECONDARY_CONNECTIONS = ['none', 'readOnly', 'all'] as const;
const secondaryConnectionsSchema = z.enum(SECONDARY_CONNECTIONS);

export const SYNCHRONIZATION_STATES = [
  'notSynchronizing',
  'synchronizing',
  'synchronized',
  'reverting',
  'initializing',
] as const;
const synchronizationStateSchema = z.enum(SYNCHRONIZATION_STATES);

export const DATABASE_STATES = [
  'online',
  'restoring',
  'recovering',
  'recoveryPending',
  'suspect',
  'emergency',
  'offline',
] as const;
const databaseStateSchema = z.enum(DATABASE_STATES);

/** Who or what suspended data movement; the order is SQL Server's (suspend_reason 0–8). */
export const SUSPEND_REASONS = [
  'user',
  'partner',
  'redo',
  'capture',
  'apply',
  'restart',
  'undo',
  'revalidation',
  'xrf',
] as const;
const suspendReasonSchema = z.enum(SUSPEND_REASONS);
export type SuspendReason = z.infer<typeof suspendReasonSchema>;

/** One database on one replica. */
const databaseReplicaSchema = z.object({
  /** group_database_id: the same on every replica. */
  id: z.string(),
  name: z.string().nullable(),
  synchronizationState: synchronizationStateSchema.nullable(),
  synchronizationHealth: synchronizationHealthSchema.nullable(),
  databaseState: databaseStateSchema.nullable(),
  isSuspended: z.boolean().nullable(),
  suspendReason: suspendReasonSchema.nullable(),
  /** Log not yet sent to this replica, and how fast it is being sent. */
  logSendQueueKb: z.number().nullable(),
  logSendRateKbPerSecond: z.number().nullable(),
  /** Log received and not yet redone, and how fast it is being redone. */
  redoQueueKb: z.number().nullable(),
  redoRateKbPerSecond: z.number().nullable(),
  /** Commit time, by the primary's clock, of the last transaction that this replica has. */
  lastCommitAt: instant.nullable(),
  secondaryLagSeconds: z.number().nullable(),
});
export type DatabaseReplica = z.infer<typeof databaseReplicaSchema>;

const availabilityReplicaSchema = z.object({
  id: z.string(),
  serverName: z.string(),
  endpointUrl: z.string().nullable(),
  availabilityMode: availabilityModeSchema.nullable(),
  failoverMode: failoverModeSchema.nullable(),
  seedingMode: seedingModeSchema.nullable(),
  secondaryConnections: secondaryConnectionsSchema.nullable(),
  /** Seconds, unlike every other time-out. */
  sessionTimeoutSeconds: z.number().nullable(),
  backupPriority: z.number().nullable(),
  role: agReplicaRoleSchema.nullable(),
  operationalState: operationalStateSchema.nullable(),
  isConnected: z.boolean().nullable(),
  synchronizationHealth: synchronizationHealthSchema.nullable(),
  lastConnectError: z
    .object({ number: z.number(), description: z.string().nullable(), at: instant.nullable() })
    .nullable(),
  databases: z.array(databaseReplicaSchema),
  /** Name of the instance that told the state (role and below); null when nobody did. */
  seenFrom: z.string().nullable(),
  /** The replica told its state itself; a primary only knows of the others what they last sent. */
  isToldByItself: z.boolean(),
});
export type AvailabilityReplica = z.infer<typeof availabilityReplicaSchema>;

const listenerSchema = z.object({
  id: z.string(),
  dnsName: z.string(),
  port: z.number().nullable(),
  isConformant: z.boolean().nullable(),
  addresses: z.array(
    z.object({
      ip: z.string().nullable(),
      isDhcp: z.boolean().nullable(),
      state: z.enum(['offline', 'online', 'onlinePending', 'failed']).nullable(),
    }),
  ),
});
export type Listener = z.infer<typeof listenerSchema>;

export const CLUSTER_TYPES = ['wsfc', 'external', 'none'] as const;

export const availabilityGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `none`: read-scale, without a cluster: no lease, no listener of its own, no failover by itself. */
  clusterType: z.enum(CLUSTER_TYPES).nullable(),
  isBasic: z.boolean().nullable(),
  isDistributed: z.boolean().nullable(),
  /** Known from SQL Server 2022 on. */
  isContained: z.boolean().nullable(),
  /** DB_FAILOVER: database-level health detection. */
  isDatabaseHealthWatched: z.boolean().nullable(),
  failureConditionLevel: z.number().nullable(),
  healthCheckTimeoutMs: z.number().nullable(),
  requiredSynchronizedSecondaries: z.number().nullable(),
  /** Server name of the primary; null when it cannot be told from here, or when instances contradict each other. */
  primaryReplica: z.string().nullable(),
  /** All names, when several instances each take another replica for the primary; else empty. */
  claimedPrimaries: z.array(z.string()),
  synchronizationHealth: synchronizationHealthSchema.nullable(),
  replicas: z.array(availabilityReplicaSchema),
  /** Names of the databases in the group, sorted. */
  databaseNames: z.array(z.string()),
  /** Null while the listeners could not be read. */
  listeners: z.array(listenerSchema).nullable(),
});
export type AvailabilityGroup = z.infer<typeof availabilityGroupSchema>;

export const failoverClusterSchema = z.object({
  readAt: instant,
  name: z.string().nullable(),
  quorumType: z
    .enum([
      'nodeMajority',
      'nodeAndDisk',
      'nodeAndFileShare',
      'diskOnly',
      'unknown',
      'cloudWitness',
    ])
    .nullable(),
  quorumState: z.enum(['unknown', 'normal', 'forced']).nullable(),
  members: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['node', 'diskWitness', 'fileShareWitness', 'cloudWitness']).nullable(),
      isUp: z.boolean().nullable(),
      voteCount: z.number().nullable(),
    }),
  ),
  networks: z.array(
    z.object({
      memberName: z.string(),
      subnetIp: z.string().nullable(),
      prefixLength: z.number().nullable(),
      isPublic: z.boolean().nullable(),
    }),
  ),
});
export type FailoverCluster = z.infer<typeof failoverClusterSchema>;

/** An instance that was asked, and whether it answered. */
export const viewpointSchema = z.object({
  serverName: z.string(),
  /** The instance that the cluster's own connection leads to. */
  isMain: z.boolean(),
  readAt: instant.nullable(),
  /** Null when it answered; else why not (a failure code, or `permissionDenied`). */
  failureCode: z.string().nullable(),
});
export type Viewpoint = z.infer<typeof viewpointSchema>;

/** A right whose absence hides something: the object that stays unseen, and the statement that mends it. */
export const hiddenSchema = z.object({ object: z.string(), grant: z.string() });

/** The login that workers write log messages with, as one instance has it. */
export type LogLogin = {
  serverName: string;
  /** Null when the instance has no such login. */
  sid: string | null;
};

/** What is known of availability groups, and from where one looked. A secondary knows only itself. */
export type AvailabilityData = {
  viewpoints: Viewpoint[];
  groups: AvailabilityGroup[];
  /** Null where there is no failover cluster, it has no quorum, or it could not be read. */
  failoverCluster: FailoverCluster | null;
  /** Replicas that support for Always On was enabled on; null while that could not be read, or SSISDB does not tell. */
  supportedReplicas: string[] | null;
  /** One for each instance that was asked and may show it. */
  logLogins: LogLogin[];
  /** What a missing right hides without an error: what is listed is true, what is not may exist. */
  hidden: z.infer<typeof hiddenSchema>[];
};

/** Objects that stand in `hidden` for a whole right: definitions of groups, and states of replicas. */
export const GROUP_DEFINITIONS = 'sys.availability_groups';
export const REPLICA_STATES = 'sys.dm_hadr_availability_replica_states';

/** True when a group, replica, database or listener that is not listed does not exist. */
export function seesEveryGroup({ hidden }: Pick<AvailabilityData, 'hidden'>): boolean {
  return !hidden.some(({ object }) => object === GROUP_DEFINITIONS);
}

/** A group in a failover cluster: only such a group has a lease and cluster heartbeats. Null: not known. */
export function isInFailoverCluster({
  clusterType,
}: Pick<AvailabilityGroup, 'clusterType'>): boolean | null {
  return clusterType === null ? null : clusterType === 'wsfc';
}

/** Facts of the instance that everyone may read; null where SERVERPROPERTY did not answer. */
export type InstanceFacts = {
  serverName: string | null;
  /** The node that the instance runs on now. */
  computerName: string | null;
  edition: string | null;
  isHadrEnabled: boolean | null;
  isFailoverClusterInstance: boolean | null;
  isIntegratedSecurityOnly: boolean | null;
};
