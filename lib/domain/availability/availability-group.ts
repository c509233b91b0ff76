import { z } from 'zod';
import { availabilityReplicaSchema, synchronizationHealthSchema } from './availability-replica';

// Null always means: not to be seen from where we look. It is neither bad nor good.

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
