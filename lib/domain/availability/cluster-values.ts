import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { CLUSTER_TIMEOUTS, GROUP_TIMEOUTS } from './timeout-setting';

/** Where a value comes from, and how old it is. `takenAt` is the sender's clock, `receivedAt` the web server's. */
export const provenanceSchema = z.object({
  source: z.enum(['collector', 'paste', 'sql']),
  /** The machine that the collector ran on, the person who pasted, or the instance that was asked. */
  sender: z.string(),
  takenAt: instant,
  receivedAt: instant,
});

export type Provenance = z.infer<typeof provenanceSchema>;

export const statedNumberSchema = provenanceSchema.extend({ value: z.number() });

/** A value with its provenance: two values of one record can be of different age. */
export type StatedNumber = z.infer<typeof statedNumberSchema>;

const clusterNodeSchema = provenanceSchema.extend({
  name: z.string(),
  /** Version of Windows as `major.minor.build`; null when it was not told. */
  version: z.string().nullable(),
});

const groupValuesSchema = z.object({
  name: z.string(),
  values: z.partialRecord(z.enum(GROUP_TIMEOUTS), statedNumberSchema),
});

export type GroupValues = z.infer<typeof groupValuesSchema>;

/**
 * What is known of the Windows failover cluster behind one Scale Out cluster after an import. Every value may be missing,
 * and missing is missing: no default takes its place.
 */
export const clusterValuesSchema = provenanceSchema.extend({
  /** Name of the Scale Out cluster in the configuration. */
  cluster: z.string(),
  /** Name of the Windows failover cluster; null when nobody has told it. */
  failoverCluster: z.string().nullable(),
  nodes: z.array(clusterNodeSchema),
  values: z.partialRecord(z.enum(CLUSTER_TIMEOUTS), statedNumberSchema),
  groups: z.array(groupValuesSchema),
});

export type ClusterValues = z.infer<typeof clusterValuesSchema>;

/**
 * Where the oldest value of a record comes from. A paste of one value makes a new record, but not new values: this is the
 * age that counts.
 */
export function oldestProvenance(record: ClusterValues): Provenance {
  const { values, groups, nodes } = record;
  const stated: Provenance[] = [
    ...Object.values(values),
    ...groups.flatMap((group) => Object.values(group.values)),
    ...nodes,
  ];
  return stated.reduce((oldest, one) => (one.takenAt < oldest.takenAt ? one : oldest), record);
}

/** When that was taken. */
export function oldestTakenAt(record: ClusterValues): Date {
  return oldestProvenance(record).takenAt;
}
