/**
 * Rows that SQLite has put into one JSON text with json_group_array: a hundred thousand of them cross over to JavaScript in
 * a few hundredths of a second, where as rows they would take most of one.
 */
export function textRows(text: string | null): unknown[][] {
  const rows: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(rows) ? rows.filter((row) => Array.isArray(row)) : [];
}
