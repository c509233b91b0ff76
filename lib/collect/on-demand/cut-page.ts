/**
 * The part of an answer that makes a page of `take` rows, of which one more was asked for: with the last row go those that
 * nothing tells apart from it, because the next page begins behind all of them. `keyOf` is the same for these alone. Rows
 * beyond the page may all belong to its last one: then `hasMore` is true, and the next page may be empty.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  take: number,
  keyOf: (row: Row) => string,
): { rows: Row[]; hasMore: boolean } {
  const last = rows[take - 1];
  if (rows.length <= take || last === undefined) return { rows: [...rows], hasMore: false };
  const lastKey = keyOf(last);
  return {
    rows: rows.filter((row, index) => index < take || keyOf(row) === lastKey),
    hasMore: true,
  };
}
