import { z } from 'zod';
import { packageRangeSchema } from './package-range';

/** What a list of packages can be sorted by; with a minus in front, from the largest down. */
export const PACKAGE_SORTS = [
  'name',
  'runs',
  'successRate',
  'failed',
  'runMedian',
  'runP95',
  'queueMedian',
  'queueP95',
  'lastEnded',
] as const;

export type PackageSort = (typeof PACKAGE_SORTS)[number];

const MAX_TEXT_LENGTH = 260;

const sortSchema = z
  .string()
  .regex(/^-?\w{1,20}$/)
  .transform((text) => ({ by: text.replace(/^-/, ''), isDescending: text.startsWith('-') }))
  .pipe(z.object({ by: z.enum(PACKAGE_SORTS), isDescending: z.boolean() }));

/** What the address of a list of packages says. */
export const packageListInputSchema = z.object({
  cluster: z.string(),
  range: packageRangeSchema.default('7d'),
  text: z.string().max(MAX_TEXT_LENGTH).default(''),
  sort: sortSchema.default({ by: 'runs', isDescending: true }),
});

export type PackageListInput = z.infer<typeof packageListInputSchema>;

const nameSchema = z.string().min(1).max(MAX_TEXT_LENGTH);

/** A package by its name, as the address of its page says it. */
export const packageInputSchema = z.object({
  cluster: z.string(),
  folder: nameSchema,
  project: nameSchema,
  package: nameSchema,
  range: packageRangeSchema.default('30d'),
});

export type PackageInput = z.infer<typeof packageInputSchema>;
