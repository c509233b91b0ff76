import { z } from 'zod';
import { clusterPasteReadingSchema } from './cluster-paste-reading';
import { clusterValuesSchema, provenanceSchema } from './cluster-values';
import { instant } from '@/lib/domain/instant';
import { payload } from '@/lib/domain/payload';
import { TIMEOUT_NAMES } from './timeout-setting';
import { WINDOWS_GENERATIONS } from './windows-version';

const told = z.union([z.number(), z.string(), z.null()]);

export const clusterValueChangeSchema = z.object({
  name: z.enum([...TIMEOUT_NAMES, 'windowsVersion', 'failoverCluster']),
  /** The availability group or node that it belongs to; null for what belongs to the whole cluster. */
  of: z.string().nullable(),
  /** Null: not told before, or not told any more. */
  from: told,
  to: told,
  /** When the earlier value was last told, by the clock of its sender. */
  lastSeenAt: instant,
  /** The import that told the change: it happened some time in between. */
  provenance: provenanceSchema,
});

/** A setting that differs between two imports in a row. */
export type ClusterValueChange = z.infer<typeof clusterValueChangeSchema>;

export const generationSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('known'), generation: z.enum(WINDOWS_GENERATIONS) }),
  z.object({
    status: z.literal('unknown'),
    reason: z.enum(['noVersion', 'unknownBuild', 'mixedVersions']),
  }),
]);

/** What imports have told of the failover cluster behind one Scale Out cluster. */
export const clusterValuesPayloadSchema = payload(
  z.object({
    cluster: z.string(),
    /** Null when there never was an import. */
    values: clusterValuesSchema.nullable(),
    /** When the oldest value still shown was taken; null without values. */
    oldestTakenAt: instant.nullable(),
    generation: generationSchema,
    /** Newest first, from the newest imports. */
    changes: z.array(clusterValueChangeSchema),
  }),
);

export type ClusterValuesPayload = z.infer<typeof clusterValuesPayloadSchema>;

/** What an import did. */
export const clusterImportPayloadSchema = payload(
  z.object({
    cluster: z.string(),
    takenAt: instant,
    changes: z.array(clusterValueChangeSchema),
  }),
);

export type ClusterImportPayload = z.infer<typeof clusterImportPayloadSchema>;

/** What was found in a pasted text. Nothing has been stored. */
export const clusterPastePayloadSchema = payload(
  z.object({
    cluster: z.string(),
    reading: clusterPasteReadingSchema,
    /** Availability groups that SQL Server tells of: what a value without an owner may belong to. */
    knownGroups: z.array(z.string()),
    /** The failover cluster that a paste must be of; null when that is not known. */
    expectedFailoverCluster: z.string().nullable(),
    /** A paste must be newer than this; null when there never was an import. */
    latestTakenAt: instant.nullable(),
  }),
);

export type ClusterPastePayload = z.infer<typeof clusterPastePayloadSchema>;
