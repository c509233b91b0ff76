import { z } from 'zod';
import type { Query } from './define-query';
import { sqlFailure, type Result } from './sql-failure';

/**
 * Rows of a result set as the query declares them. A row of the wrong shape is a failure that names the query and the
 * column, never an `undefined` further up.
 */
export function parseRows<Row>(query: Query<Row>, rows: readonly unknown[]): Result<Row[]> {
  const parsed = z.array(query.row).safeParse(withDeclaredNames(query, rows));
  if (parsed.success) return { ok: true, value: parsed.data };
  const column = parsed.error.issues[0]?.path[1];
  const detail = column === undefined ? null : String(column);
  return { ok: false, failure: sqlFailure('rowShape', { query: query.name, detail }) };
}

/** Column names compare without case, as SQL Server's do; only a server that changed the case costs a copy of the rows. */
function withDeclaredNames(query: Query, rows: readonly unknown[]): readonly unknown[] {
  const first = rows[0];
  if (!(query.row instanceof z.ZodObject) || typeof first !== 'object' || first === null) {
    return rows;
  }
  const declared = Object.keys(query.row.shape);
  if (declared.every((name) => name in first)) return rows;
  const declaredByLowerCase = new Map(declared.map((name) => [name.toLowerCase(), name]));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row as object).map(([name, value]) => [
        declaredByLowerCase.get(name.toLowerCase()) ?? name,
        value,
      ]),
    ),
  );
}
