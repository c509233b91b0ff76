import type { Transaction } from './open-database';

type Value = string | number | boolean | Date | null;

/**
 * Writes rows of one table in one statement, over those that have the same key: a statement for every row would hold up the
 * event loop ten times as long. Every row has the same columns. Table, key and columns come from the program, never from data.
 * `fixed` columns are as they were in a row that is there: SQLite writes every index of a column that is set, changed or not.
 */
export async function upsertRows<Row extends Readonly<Record<keyof Row, Value>>>(
  transaction: Transaction,
  table: string,
  key: readonly (keyof Row & string)[],
  rows: readonly Row[],
  fixed: readonly (keyof Row & string)[] = [],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Row & string)[];
  const values = rows.map((row) => columns.map((column) => toJson(row[column])));
  const text = upsertText(table, key, columns, [...key, ...fixed]);
  await transaction.$executeRawUnsafe(text, JSON.stringify(values));
}

/** `WHERE true` tells SQLite's parser that ON CONFLICT is no join condition. https://www.sqlite.org/lang_upsert.html */
function upsertText(
  table: string,
  key: readonly string[],
  columns: readonly string[],
  kept: readonly string[],
): string {
  const updates = columns
    .filter((column) => !kept.includes(column))
    .map((column) => `"${column}" = excluded."${column}"`);
  return `INSERT INTO "${table}" (${quoted(columns)})
SELECT ${columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(', ')}
FROM json_each(?) WHERE true
ON CONFLICT (${quoted(key)}) DO UPDATE SET ${updates.join(', ')}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** Instants are kept as the adapter keeps them: in milliseconds. */
function toJson(value: Value): Value {
  return value instanceof Date ? value.getTime() : value;
}
