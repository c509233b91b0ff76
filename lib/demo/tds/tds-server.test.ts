import { connect as connectSocket } from 'node:net';
import { once } from 'node:events';
import { promisify } from 'node:util';
import mssql from 'mssql';
import { expect, test, vi } from 'vitest';
import { connectTedious, oneRow, PASSWORD, startTestServer } from './start-test-server';
import { createTdsServer } from './tds-server';

test('what a driver asks on its own never reaches the handler', async () => {
  const execute = vi.fn(async () => [oneRow]);
  const { connect } = await startTestServer({ execute });
  const pool = await connect();
  const { recordset } = await pool.request().query('SELECT 1;');
  expect(recordset).toEqual([{ '': 1 }]);
  await pool.request().batch('SET LOCK_TIMEOUT 1000; SET DEADLOCK_PRIORITY LOW;');
  expect(execute).not.toHaveBeenCalled();
});

test('transactions begin, commit and roll back', async () => {
  const { connect } = await startTestServer();
  const pool = await connect();
  const committed = new mssql.Transaction(pool);
  await committed.begin();
  expect((await committed.request().query('read')).recordset).toEqual([{ n: 1 }]);
  await committed.commit();
  const rolledBack = new mssql.Transaction(pool);
  await rolledBack.begin();
  await rolledBack.rollback();
});

test('a reset connection has no transaction left', async () => {
  const { port } = await startTestServer();
  const connection = await connectTedious(port);
  await promisify(connection.beginTransaction.bind(connection))();
  await promisify(connection.reset.bind(connection))();
  const commit = promisify(connection.commitTransaction.bind(connection))();
  await expect(commit).rejects.toMatchObject({ number: 3902 });
});

test('a wrong password is ELOGIN and its connection ends', async () => {
  const { server, connect } = await startTestServer();
  await expect(connect({ password: 'wrong' })).rejects.toMatchObject({
    code: 'ELOGIN',
    message: "Login failed for user 'watcher'.",
  });
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
});

test('an integrated login is refused, not misread', async () => {
  const authenticate = vi.fn(() => null);
  const { connect } = await startTestServer({ authenticate });
  const login = connect({ domain: 'CORP', user: 'watcher', password: PASSWORD });
  await expect(login).rejects.toThrow(/untrusted domain/);
  expect(authenticate).not.toHaveBeenCalled();
});

test('the login says who asks for what, and that it came in the clear', async () => {
  const authenticate = vi.fn(() => null);
  const { connect } = await startTestServer({ authenticate });
  await connect({ options: { appName: 'Scale Out Watch', readOnlyIntent: true } });
  expect(authenticate).toHaveBeenCalledWith({
    userName: 'watcher',
    password: PASSWORD,
    database: 'SSISDB',
    appName: 'Scale Out Watch',
    readOnlyIntent: true,
    encrypted: false,
  });
});

test.each(['7_2', '7_3_B', '7_4'])(
  'a client that talks TDS %s gets its rows',
  async (tdsVersion) => {
    const { connect } = await startTestServer();
    const pool = await connect({ options: { tdsVersion } });
    expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  },
);

test('a client older than TDS 7.2, whose tokens differ, is turned away', async () => {
  const log = vi.fn();
  const { connect } = await startTestServer({ log });
  await expect(connect({ options: { tdsVersion: '7_1' } })).rejects.toThrow();
  expect(log).toHaveBeenCalledWith(expect.stringContaining('older than TDS 7.2'));
});

test('a closed server refuses connections and may listen again on its port', async () => {
  const { server, port, connect } = await startTestServer();
  const pool = await connect();
  await server.close();
  expect(server.connectionCount()).toBe(0);
  await expect(pool.request().query('read')).rejects.toMatchObject({ code: 'ESOCKET' });
  await server.listen(port);
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
});

test('a taken port is an error of listen', async () => {
  const { port } = await startTestServer();
  const second = createTdsServer({ authenticate: () => null, execute: async () => [] });
  await expect(second.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await second.close();
});

test('connections beyond the limit are turned away and the others served', async () => {
  const { server, port, connect } = await startTestServer();
  const pool = await connect();
  await pool.request().query('read');
  const sockets = Array.from({ length: 100 }, () => connectSocket(port, '127.0.0.1'));
  const left = sockets.map((socket) => once(socket, 'close').catch(() => undefined));
  await Promise.race(left);
  expect(server.connectionCount()).toBeLessThanOrEqual(64);
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  for (const socket of sockets) socket.destroy();
});
