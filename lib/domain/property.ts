import { z } from 'zod';

/** A row of catalog.master_properties or catalog.catalog_properties. */
export const propertySchema = z.object({ name: z.string(), value: z.string() });

export type Property = z.infer<typeof propertySchema>;

/** Value of a property by name, case-insensitive; null when there is no such row or it is blank. */
export function valueOfProperty(properties: readonly Property[], name: string): string | null {
  const wanted = name.toLowerCase();
  const found = properties.find((property) => property.name.toLowerCase() === wanted);
  return found?.value.trim() || null;
}
