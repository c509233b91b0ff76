import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { TIMEOUT_NAMES } from './timeout-setting';

/** How a number was written, where that was not simply digits. */
const NUMBER_FORMS = ['plain', 'grouped', 'decimal', 'hex', 'unit'] as const;

const line = z.number();

const understoodValueSchema = z.object({
  name: z.enum(TIMEOUT_NAMES),
  /** Null for settings of the cluster, and for those of a group that the text does not name. */
  group: z.string().nullable(),
  value: z.number(),
  /** The number as it stands in the text. */
  written: z.string(),
  form: z.enum(NUMBER_FORMS),
  /** Every line that says so; the first is 1. */
  lines: z.array(line),
});

export type UnderstoodValue = z.infer<typeof understoodValueSchema>;

/** Why a value is not taken, though its name was found. */
const AMBIGUITIES = [
  /** The text says different things of the same. */
  'contradiction',
  /** The console cut the name, the group or the number off. */
  'cutOff',
  /** The number can be read in two ways, or its end is on another line. */
  'unclearNumber',
  /** A fraction: the settings are whole numbers. */
  'notWhole',
  /** Another unit than milliseconds or beats. */
  'otherUnit',
  /** There are values for several settings, and nothing says which is whose. */
  'unclearOwner',
] as const;

export type AmbiguityReason = (typeof AMBIGUITIES)[number];

const ambiguousValueSchema = z.object({
  name: z.enum(TIMEOUT_NAMES),
  group: z.string().nullable(),
  reason: z.enum(AMBIGUITIES),
  /** What the numbers may mean; may be empty. */
  candidates: z.array(z.number()),
  written: z.array(z.string()),
  lines: z.array(line),
});

export type AmbiguousValue = z.infer<typeof ambiguousValueSchema>;

const namedLineSchema = z.object({ line, text: z.string() });

const listedLinesSchema = z.object({
  /** How many there are; the list may be cut. */
  count: z.number(),
  lines: z.array(namedLineSchema),
});

/** What was found in a pasted text. Nothing of it is accepted before a person confirms it. */
export const clusterPasteReadingSchema = z.object({
  /** Null when no name, or more than one, was found. */
  failoverCluster: z.string().nullable(),
  /** All names that were found, when there are several: the text may be of two clusters. */
  otherClusters: z.array(z.string()),
  /** When the text says itself when it was taken; else null. */
  takenAt: instant.nullable(),
  nodes: z.array(z.object({ name: z.string(), version: z.string().nullable(), line })),
  /** Names of availability groups, whether or not values were found for them. */
  groups: z.array(z.string()),
  values: z.array(understoodValueSchema),
  ambiguous: z.array(ambiguousValueSchema),
  /** Lines that say something else of a cluster: other properties, headings, commands. */
  skipped: listedLinesSchema,
  notUnderstood: listedLinesSchema,
});

export type ClusterPasteReading = z.infer<typeof clusterPasteReadingSchema>;
