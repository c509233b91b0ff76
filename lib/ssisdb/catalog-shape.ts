/** Which of the objects and columns that we know exist in this SSISDB, and what the login may do. */
export type CatalogShape = {
  /** False only when the probe proved that the column is missing; an unproven column is taken as documented. */
  hasColumn: (object: string, column: string) => boolean;
  canViewServerState: boolean;
};

/** What the documents promise: used by the probe itself and wherever nothing was detected. */
export const DOCUMENTED_SHAPE: CatalogShape = {
  hasColumn: () => true,
  canViewServerState: false,
};

/** `alias.column AS column` where the column exists, else a typed NULL under the same name. */
export function optionalColumn(
  shape: CatalogShape,
  object: string,
  alias: string,
  column: string,
  sqlType: string,
): string {
  return shape.hasColumn(object, column)
    ? `${alias}.${column} AS ${column}`
    : `CAST(NULL AS ${sqlType}) AS ${column}`;
}
