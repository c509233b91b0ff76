/** The first rows of an answer, and whether there are more than these. */
export type Bounded<Row> = { rows: Row[]; isTruncated: boolean };

/** The first `limit` of rows that were asked for with one more than that. */
export function bounded<Row, Value>(
  rows: readonly Row[],
  limit: number,
  map: (row: Row) => Value,
): Bounded<Value> {
  return { rows: rows.slice(0, limit).map(map), isTruncated: rows.length > limit };
}
