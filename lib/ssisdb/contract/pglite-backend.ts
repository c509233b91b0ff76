import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite, types } from '@electric-sql/pglite';
import { aliasOf, selectList, statements } from './query-text';
import type { ResultSet, RunOptions, SqlBackend } from './sql-backend';
import { translateTsql } from './translate-tsql';

const SHIMS = fileURLToPath(new URL('./sql-server-shims.sql', import.meta.url));
const SERVER_VIEWS = fileURLToPath(new URL('./server-views.sql', import.meta.url));

/** Session settings have no bearing on what a query returns, and no counterpart in PostgreSQL. */
const SESSION_SETTING = /^SET\b/i;

/** Like the driver of SQL Server: a bigint arrives as text. */
const PARSERS = { [types.INT8]: String };

/** Opens an empty PostgreSQL in this process that takes T-SQL. Keep one: it needs hundreds of megabytes. */
export async function openPgliteBackend(): Promise<SqlBackend> {
  const database = await PGlite.create();
  await database.exec(readFileSync(SHIMS, 'utf8'));
  await database.exec(readFileSync(SERVER_VIEWS, 'utf8'));

  async function runStatement(
    statement: string,
    params: NonNullable<RunOptions['params']>,
  ): Promise<ResultSet> {
    const parameterTypes = Object.fromEntries(
      Object.entries(params).map(([name, { type }]) => [name, type]),
    );
    const { text, parameters } = translateTsql(statement, parameterTypes);
    const values = parameters.map((name) => {
      const value = params[name]?.value ?? null;
      return value === null ? null : String(value);
    });
    const { rows, fields } = await database.query<unknown[]>(text, values, {
      parsers: PARSERS,
      rowMode: 'array',
    });
    const columns = spelledAsIn(
      statement,
      fields.map(({ name }) => name),
    );
    return {
      columns,
      rows: rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index]])),
      ),
    };
  }

  return {
    async run(batch, { params = {}, user } = {}) {
      const resultSets: ResultSet[] = [];
      if (user) await database.exec(`SET ROLE ${user}`);
      try {
        for (const statement of statements(batch)) {
          if (SESSION_SETTING.test(statement)) continue;
          const resultSet = await runStatement(statement, params);
          if (resultSet.columns.length > 0) resultSets.push(resultSet);
        }
      } finally {
        // In a transaction that has failed this is refused, and done by the roll-back instead.
        if (user) await database.exec('RESET ROLE').catch(() => undefined);
      }
      return resultSets;
    },
    async rolledBack(work) {
      await database.exec('BEGIN');
      try {
        return await work();
      } finally {
        await database.exec('ROLLBACK');
      }
    },
  };
}

/**
 * PostgreSQL folds names to lower case; SQL Server returns an alias as it is written. Quoting every name instead would
 * refuse texts that SQL Server accepts. So the spelling, but not the order, is taken from the text.
 */
function spelledAsIn(statement: string, columns: readonly string[]): string[] {
  const aliases = selectList(statement).flatMap((item) => aliasOf(item) ?? []);
  return columns.map((column) => aliases.find((alias) => alias.toLowerCase() === column) ?? column);
}
