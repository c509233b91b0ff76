import { z } from 'zod';
import { hiddenSchema, viewpointSchema } from './availability-data';
import { availabilityGroupSchema } from './availability-group';
import { failoverClusterSchema } from './failover-cluster';
import { provenanceSchema, statedNumberSchema } from './cluster-values';
import { clusterValueChangeSchema, generationSchema } from './cluster-values-payload';
import { instant } from '@/lib/domain/instant';
import { HEALTHS } from '@/lib/domain/health';
import { clusterPayload, payload } from '@/lib/domain/payload';
import { TIMEOUT_NAMES } from './timeout-setting';

/** What imports of the failover cluster's settings tell. */
const importsSchema = z.object({
  /** Whether they can be read, and whether there ever was one. */
  state: z.enum(['imported', 'never', 'storeUnavailable']),
  last: provenanceSchema.extend({ failoverCluster: z.string().nullable() }).nullable(),
  /** By the version of Windows of its nodes. */
  generation: generationSchema,
  /** What differed between imports in a row, newest first. */
  changes: z.array(clusterValueChangeSchema),
});

export type ImportsView = z.infer<typeof importsSchema>;

const groupSummarySchema = availabilityGroupSchema
  .pick({
    id: true,
    name: true,
    clusterType: true,
    isDistributed: true,
    primaryReplica: true,
    claimedPrimaries: true,
  })
  .extend({
    /** Well only while the last poll proves it; what was wrong stays wrong until it is disproved. */
    health: z.enum(HEALTHS),
    replicaCount: z.number(),
    healthyReplicaCount: z.number(),
    /** Neither good nor bad: not to be seen from where one looks. */
    unseenReplicaCount: z.number(),
    /** As connection strings have them; null while they could not be read. */
    listeners: z.array(z.string()).nullable(),
    /** SSISDB is in this group. */
    holdsCatalog: z.boolean(),
    values: z.partialRecord(z.enum(TIMEOUT_NAMES), z.number()),
    /** When the oldest imported value that bears on this group was taken. */
    importedAt: instant.nullable(),
  });

export type GroupSummary = z.infer<typeof groupSummarySchema>;

/** All availability groups of one cluster, as far as they can be seen from where one looks. */
export const availabilityGroupsPayloadSchema = clusterPayload(
  z.object({
    viewpoints: z.array(viewpointSchema),
    hidden: z.array(hiddenSchema),
    imports: importsSchema,
    /** Worst first. */
    groups: z.array(groupSummarySchema),
  }),
);

export type AvailabilityGroupsPayload = z.infer<typeof availabilityGroupsPayloadSchema>;

export const allAvailabilityGroupsPayloadSchema = payload(
  z.object({ clusters: z.array(availabilityGroupsPayloadSchema) }),
);

export type AllAvailabilityGroupsPayload = z.infer<typeof allAvailabilityGroupsPayloadSchema>;

const timeoutChangeSchema = z.object({
  /** Null: it was not told before. */
  from: z.number().nullable(),
  /** When the change was first told, by the clock of whoever told it. */
  changedAt: instant,
  toldBy: z.string(),
});

export type LastChange = z.infer<typeof timeoutChangeSchema>;

const primaryChangeSchema = z.object({
  from: z.string(),
  to: z.string(),
  changedAt: instant,
  running: z.array(z.object({ id: z.string(), packageName: z.string() })),
});

/** One availability group with everything that is known of it. */
export const availabilityGroupPayloadSchema = clusterPayload(
  z.object({
    /** Null while nothing was read that could show it. */
    group: availabilityGroupSchema.nullable(),
    health: z.enum(HEALTHS),
    holdsCatalog: z.boolean(),
    /** Group that SSISDB is in; null when it is in none, or that is not known. */
    catalogGroup: z.string().nullable(),
    catalogPlace: z.enum(['inGroup', 'noGroup', 'unknown']),
    viewpoints: z.array(viewpointSchema),
    hidden: z.array(hiddenSchema),
    failoverCluster: failoverClusterSchema.nullable(),
    timeouts: z.partialRecord(z.enum(TIMEOUT_NAMES), statedNumberSchema),
    /** The last change of each setting that was seen. */
    lastChanges: z.partialRecord(z.enum(TIMEOUT_NAMES), timeoutChangeSchema),
    /** The same for the session timeout, by server name of the replica. */
    sessionChanges: z.record(z.string(), timeoutChangeSchema),
    imports: importsSchema,
    /** Newest first. */
    primaryChanges: z.array(primaryChangeSchema),
    /** From when on a change of the primary would be listed. */
    primaryChangesSince: instant,
  }),
);

export type AvailabilityGroupPayload = z.infer<typeof availabilityGroupPayloadSchema>;
