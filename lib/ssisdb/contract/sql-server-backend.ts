import sql from 'mssql';
import type { ParameterType } from '../define-query';
import type { ResultSet, SqlBackend } from './sql-backend';

/** A real server, and the name of the database that the suite makes there for itself. */
export type SqlServerFixture = { connectionString: string; databaseName: string };

const DRIVER_TYPES: Record<ParameterType, sql.ISqlType> = {
  int: sql.Int(),
  bigint: sql.BigInt(),
  text: sql.NVarChar(4_000),
};

/**
 * Makes the database; rejects when one of that name exists, whatever is in it. A collation that minds upper and lower
 * case makes a misspelt name an error, as it is on a catalog with such a collation.
 */
export async function createFixtureDatabase(fixture: SqlServerFixture): Promise<void> {
  await inMaster(
    fixture,
    `CREATE DATABASE ${quoted(fixture.databaseName)} COLLATE Latin1_General_100_CS_AS;`,
  );
}

/** Drops the database, whoever is still connected. Call it only after createFixtureDatabase has made it. */
export async function dropFixtureDatabase(fixture: SqlServerFixture): Promise<void> {
  const name = quoted(fixture.databaseName);
  await inMaster(
    fixture,
    `ALTER DATABASE ${name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE ${name};`,
  );
}

/** Connects to the fixture database. The login must be a sysadmin there, as the suite impersonates and grants. */
export async function openSqlServerBackend(fixture: SqlServerFixture): Promise<SqlBackend> {
  const pool = await connect(fixture, fixture.databaseName);
  let scope: { request: () => sql.Request } = pool;

  return {
    async run(batch, { params = {}, user } = {}) {
      const request = scope.request();
      for (const [name, { type, value }] of Object.entries(params)) {
        request.input(name, DRIVER_TYPES[type], value);
      }
      // The driver wraps a query in sp_executesql, and the impersonation ends with it.
      const prefix = user ? `EXECUTE AS USER = N'${user}';\n` : '';
      const { recordsets } = await request.query(prefix + batch);
      return Object.values(recordsets).map(toResultSet);
    },
    async rolledBack(work) {
      const transaction = pool.transaction();
      await transaction.begin();
      scope = transaction;
      try {
        return await work();
      } finally {
        scope = pool;
        await transaction.rollback();
      }
    },
  };
}

function toResultSet(recordset: sql.IRecordSet<Record<string, unknown>>): ResultSet {
  const columns = Object.values(recordset.columns).sort((a, b) => a.index - b.index);
  return { columns: columns.map(({ name }) => name), rows: [...recordset] };
}

async function connect(
  { connectionString }: SqlServerFixture,
  database: string,
): Promise<sql.ConnectionPool> {
  const config = sql.ConnectionPool.parseConnectionString(connectionString);
  const pool = new sql.ConnectionPool({ ...config, database, pool: { max: 1 } });
  // Without a listener, an error that the server sends on an idle connection ends the process.
  pool.on('error', () => undefined);
  return pool.connect();
}

async function inMaster(fixture: SqlServerFixture, batch: string): Promise<void> {
  const pool = await connect(fixture, 'master');
  try {
    await pool.request().batch(batch);
  } finally {
    await pool.close();
  }
}

function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`Not a plain name for a database: ${name}`);
  return `[${name}]`;
}
