import { once } from 'node:events';
import mssql from 'mssql';
import { Connection } from 'tedious';
import { onTestFinished } from 'vitest';
import {
  createTdsServer,
  SqlError,
  type ResultSet,
  type TdsServer,
  type TdsServerOptions,
} from './tds-server';
import { sqlType, type SqlType } from './sql-types';

export const PASSWORD = 'Pässw0rd! ☃';

export type TestServer = {
  server: TdsServer;
  port: number;
  /** A pool that is closed when the test ends; errors of its idle connections are expected. */
  connect: (overrides?: PoolOverrides) => Promise<mssql.ConnectionPool>;
};

export type Execute = TdsServerOptions['execute'];

type PoolOverrides = Partial<mssql.config> & { options?: mssql.config['options'] };

export function table(columns: Record<string, SqlType>, rows: ResultSet['rows']): ResultSet {
  return { columns: Object.entries(columns).map(([name, type]) => ({ name, type })), rows };
}

export const oneRow = table({ n: sqlType.int }, [[1]]);

async function connectPool(port: number, overrides: PoolOverrides): Promise<mssql.ConnectionPool> {
  const pool = new mssql.ConnectionPool({
    server: '127.0.0.1',
    port,
    user: 'watcher',
    password: PASSWORD,
    database: 'SSISDB',
    connectionTimeout: 5_000,
    requestTimeout: 5_000,
    pool: { max: 1 },
    ...overrides,
    options: { encrypt: false, trustServerCertificate: false, ...overrides.options },
  });
  pool.on('error', () => undefined);
  onTestFinished(() => pool.close());
  return pool.connect();
}

/** A server for one test: one login, one row for every statement unless `execute` is given. */
export async function startTestServer(
  overrides: Partial<TdsServerOptions> = {},
): Promise<TestServer> {
  const server = createTdsServer({
    authenticate: ({ userName, password }) =>
      userName === 'watcher' && password === PASSWORD
        ? null
        : new SqlError(`Login failed for user '${userName}'.`, { number: 18_456, severity: 14 }),
    execute: async () => [oneRow],
    ...overrides,
  });
  const { port } = await server.listen();
  onTestFinished(() => server.close());
  return { server, port, connect: (options = {}) => connectPool(port, options) };
}

/** The driver below mssql, for what its pool hides; the connection ends with the test. */
export async function connectTedious(port: number): Promise<Connection> {
  const connection = new Connection({
    server: '127.0.0.1',
    authentication: { type: 'default', options: { userName: 'watcher', password: PASSWORD } },
    options: { port, encrypt: false },
  });
  connection.on('error', () => undefined); // as the pool: tests look at requests and at 'end'
  onTestFinished(() => connection.close());
  connection.connect();
  await once(connection, 'connect');
  return connection;
}
