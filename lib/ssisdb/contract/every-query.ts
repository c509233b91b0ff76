import { CATALOG_QUERIES, allReads } from '../catalog-queries';
import type { CatalogShape } from '../catalog-shape';
import type { Query } from '../define-query';
import { clock } from '../queries/clock';
import { identity, memberships, objectRights, serverRights, wantedColumns } from '../queries/probe';
import { serverStart } from '../queries/server-start';
import { source } from '../queries/source';

/** Every query that the product sends. */
export const EVERY_QUERY: readonly Query[] = [
  ...CATALOG_QUERIES,
  clock,
  source,
  serverStart,
  identity,
  memberships,
  serverRights,
  objectRights(Object.keys(allReads())),
  wantedColumns(allReads()),
];

/** The corners of what a catalog and a login may be like: no text depends on anything else. */
export const SHAPES: Readonly<Record<string, CatalogShape>> = {
  'every optional column': { hasColumn: () => true, canViewServerState: false },
  'no optional column': { hasColumn: () => false, canViewServerState: false },
  'VIEW SERVER STATE': { hasColumn: () => true, canViewServerState: true },
};
