import { CATALOG_QUERIES, allReads } from '../catalog-queries';
import type { CatalogShape } from '../catalog-shape';
import type { Query } from '../define-query';
import { clock } from '../queries/clock';
import {
  identity,
  instanceFacts,
  memberships,
  objectRights,
  serverColumns,
  serverRights,
  wantedColumns,
} from '../queries/probe';
import { serverStart } from '../queries/server-start';
import { source } from '../queries/source';
import { OPTIONAL_SERVER_COLUMNS, SERVER_QUERIES } from '../server-queries';

/** Every query that the product sends. */
export const EVERY_QUERY: readonly Query[] = [
  ...CATALOG_QUERIES,
  ...SERVER_QUERIES,
  clock,
  source,
  serverStart,
  identity,
  memberships,
  serverRights,
  objectRights(Object.keys(allReads())),
  wantedColumns(allReads()),
  instanceFacts,
  serverColumns(OPTIONAL_SERVER_COLUMNS),
];

/** The corners of what a catalog and a login may be like: no text depends on anything else. */
export const SHAPES: Readonly<Record<string, CatalogShape>> = {
  'every optional column': { hasColumn: () => true, canViewServerState: false },
  'no optional column': { hasColumn: () => false, canViewServerState: false },
  'VIEW SERVER STATE': { hasColumn: () => true, canViewServerState: true },
};
