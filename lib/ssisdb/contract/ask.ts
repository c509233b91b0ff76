import { DOCUMENTED_SHAPE, type CatalogShape } from '../catalog-shape';
import type { Query } from '../define-query';
import { parseRows } from '../parse-rows';
import { statementText } from '../statement-text';
import { READER } from './fixture-rows';
import type { SqlBackend, SqlParameters, SsisRole } from './sql-backend';

type AskOptions = {
  values?: Readonly<Record<string, string | number>>;
  shape?: CatalogShape;
  user?: string;
};

/** Sends a query as the product sends it and reads its rows as the product reads them; rejects where either fails. */
export async function ask<Row>(
  backend: SqlBackend,
  query: Query<Row>,
  { values = {}, shape = DOCUMENTED_SHAPE, user }: AskOptions = {},
): Promise<{ columns: string[]; rows: Row[] }> {
  const [resultSet, ...more] = await backend.run(statementText(query, shape), {
    params: parametersOf(query, values),
    ...(user ? { user } : {}),
  });
  if (!resultSet || more.length > 0) throw new Error(`${query.name}: not one result set`);
  const parsed = parseRows(query, resultSet.rows);
  if (!parsed.ok) throw new Error(`${query.name}: wrong shape in ${parsed.failure.detail ?? ''}`);
  return { columns: resultSet.columns, rows: parsed.value };
}

/** Runs `work` while the reader is a member of exactly these roles. */
export function asMemberOf<T>(
  backend: SqlBackend,
  roles: readonly SsisRole[],
  work: () => Promise<T>,
): Promise<T> {
  return backend.rolledBack(async () => {
    for (const role of roles) await backend.run(`ALTER ROLE ${role} ADD MEMBER ${READER};`);
    return work();
  });
}

/** The parameters of a query with values that any query accepts where none is given. */
export function parametersOf(
  query: Query,
  values: Readonly<Record<string, string | number>> = {},
): SqlParameters {
  return Object.fromEntries(
    Object.entries(query.params).map(([name, type]) => [
      name,
      { type, value: values[name] ?? (name === 'take' ? 100 : 101) },
    ]),
  );
}
