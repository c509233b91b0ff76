import { z } from 'zod';
import { DEFAULT_PACKAGE_SORTING, readPackageSorting, type PackageSorting } from './package-sort';
import { packageRangeSchema } from './package-range-schema';

const MAX_TEXT_LENGTH = 260;

const sortSchema = z.string().transform((text, context): PackageSorting => {
  const sorting = readPackageSorting(text);
  if (sorting) return sorting;
  context.addIssue({ code: 'custom', message: 'is nothing to sort by' });
  return z.NEVER;
});

/** What the address of a list of packages says. */
export const packageListInputSchema = z.object({
  cluster: z.string(),
  range: packageRangeSchema.default('7d'),
  text: z.string().max(MAX_TEXT_LENGTH).default(''),
  sort: sortSchema.default(DEFAULT_PACKAGE_SORTING),
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
