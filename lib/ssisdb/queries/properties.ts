import { z } from 'zod';
import { defineQuery } from '../define-query';
import { text } from '../row-types';

const row = z.object({ property_name: text, property_value: text.nullable() });

export type PropertyRow = z.infer<typeof row>;

/** The master's properties. The two secrets that older versions of the view let through are left out (ssisdb.md 1.2). */
export const masterProperties = defineQuery({
  name: 'master-properties',
  timeoutMs: 5_000,
  part: 'masterProperties',
  reads: { 'catalog.master_properties': ['property_name', 'property_value'] },
  params: {},
  sql: () => `SELECT p.property_name AS property_name, p.property_value AS property_value
FROM catalog.master_properties AS p
WHERE p.property_name NOT IN (N'CLUSTER_LOGDB_CONNECTIONSTRING', N'EXECUTION_PASSWORD')`,
  row,
});

/** Settings of the catalog, IS_SCALEOUT_ENABLED and SCHEMA_BUILD among them (ssisdb.md 1.12). */
export const catalogProperties = defineQuery({
  name: 'catalog-properties',
  timeoutMs: 5_000,
  part: 'catalogProperties',
  reads: { 'catalog.catalog_properties': ['property_name', 'property_value'] },
  params: {},
  sql: () => `SELECT p.property_name AS property_name, p.property_value AS property_value
FROM catalog.catalog_properties AS p`,
  row,
});
