import { z } from 'zod';

/** Private properties of cluster resources are of this type at most (DWORD). */
const GREATEST_VALUE = 0xffff_ffff;

/** Printable and bounded, because it is shown, compared and put into commands. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}]*$/u, 'no control characters');

/** Out of the documented bounds is a fact to be reported by a rule, not an error of the sender; null is missing. */
const value = z.int().min(0).max(GREATEST_VALUE).nullish();

const takenAt = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const node = z.strictObject({
  name,
  version: z
    .string()
    .regex(/^\d{1,5}\.\d{1,5}\.\d{1,6}$/, 'major.minor.build')
    .nullable(),
});

const group = z.strictObject({
  name,
  leaseTimeoutMs: value,
  healthCheckTimeoutMs: value,
  failureConditionLevel: value,
});

const clusterWide = z.strictObject({
  sameSubnetDelayMs: value,
  sameSubnetThreshold: value,
  crossSubnetDelayMs: value,
  crossSubnetThreshold: value,
  crossSiteDelayMs: value,
  crossSiteThreshold: value,
});

function distinctNames<Entry extends { name: string }>(entries: readonly Entry[]): boolean {
  return new Set(entries.map((entry) => entry.name.toLowerCase())).size === entries.length;
}

const content = {
  nodes: z.array(node).max(64).refine(distinctNames, 'distinct names').default([]),
  values: clusterWide.default({}),
  groups: z.array(group).max(1_000).refine(distinctNames, 'distinct names').default([]),
};

/** What the collector posts: everything that the failover cluster says, as it is. Anything else in it is an error. */
export const collectorImportSchema = z.strictObject({
  version: z.literal(1),
  takenAt,
  /** The machine that it ran on. */
  sender: name,
  failoverCluster: name,
  ...content,
});

/** What a person confirms of a paste: part of the values, and who says so. */
export const confirmedImportSchema = z.strictObject({
  by: name,
  /** When the output was printed; now, unless the paste says otherwise. */
  takenAt: takenAt.optional(),
  failoverCluster: name.nullish(),
  ...content,
});

export type ConfirmedImport = z.infer<typeof confirmedImportSchema>;

/** What an import says, whichever way it came. */
export type ClusterImport = Pick<ConfirmedImport, 'nodes' | 'values' | 'groups'> & {
  failoverCluster: string | null;
};
