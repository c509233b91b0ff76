import { z } from 'zod';
import { instant } from '@/lib/domain/instant';

// Null always means: not to be seen from where we look. It is neither bad nor good.

export const SYNCHRONIZATION_HEALTHS = ['notHealthy', 'partiallyHealthy', 'healthy'] as const;
export const synchronizationHealthSchema = z.enum(SYNCHRONIZATION_HEALTHS);

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

export const availabilityReplicaSchema = z.object({
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
