import { once } from 'node:events';
import mssql from 'mssql';
import { Request, type Connection } from 'tedious';
import { expect, test, vi } from 'vitest';
import { connectTedious, oneRow, startTestServer, table } from './start-test-server';
import { sqlType } from './sql-types';
import { SqlError, type SqlBatch } from './tds-server';

const CONNECTION_LOST = /^(ESOCKET|ECONNRESET)$/;

/** A handler's promise that only the signal settles. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

/** Resolves to the error of a request, or null; `meanwhile` runs while it is sent. */
function runTedious(
  connection: Connection,
  text: string,
  meanwhile?: () => void,
): Promise<unknown> {
  return new Promise((resolve) => {
    connection.execSql(new Request(text, (error) => resolve(error ?? null)));
    meanwhile?.();
  });
}

test('a prepared statement is refused with error 2812 and the connection stays usable', async () => {
  const { connect } = await startTestServer();
  const pool = await connect();
  const statement = new mssql.PreparedStatement(pool);
  statement.input('a', mssql.Int);
  await expect(statement.prepare('select @a')).rejects.toMatchObject({ number: 2812 });
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
});

test('an error of the handler keeps number, severity and state, and the connection', async () => {
  const { server, connect } = await startTestServer({
    execute: async ({ text }) => {
      if (text !== 'deadlock') return [oneRow];
      throw new SqlError('You were the victim.', { number: 1205, severity: 13, state: 51 });
    },
  });
  const pool = await connect();
  for (const method of ['query', 'batch'] as const) {
    await expect(pool.request()[method]('deadlock')).rejects.toMatchObject({
      number: 1205,
      class: 13,
      state: 51,
      message: 'You were the victim.',
    });
  }
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  expect(server.connectionCount()).toBe(1);
});

test('a value that does not fit its column is error 8114 naming the column', async () => {
  const { connect } = await startTestServer({
    execute: async () => [
      table({ ok: sqlType.int, small: sqlType.tinyint }, [
        [1, 1],
        [2, 256],
      ]),
    ],
  });
  const pool = await connect();
  const failed = pool.request().query('read');
  await expect(failed).rejects.toMatchObject({ number: 8114 });
  await expect(failed).rejects.toThrow("Column 'small'");
});

test('an error of severity 20 is told, then the connection ends and the pool recovers', async () => {
  const { connect, port } = await startTestServer({
    execute: async ({ text }) => {
      if (text !== 'fatal') return [oneRow];
      throw new SqlError('The session was killed.', { number: 596, severity: 21 });
    },
  });
  const connection = await connectTedious(port);
  const ended = once(connection, 'end');
  expect(await runTedious(connection, 'fatal')).toMatchObject({ number: 596 });
  await ended;
  const pool = await connect();
  await expect(pool.request().query('fatal')).rejects.toMatchObject({ number: 596 });
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
});

test('a request that times out aborts the handler and leaves the connection usable', async () => {
  let aborted = false;
  const { server, connect } = await startTestServer({
    execute: async ({ text }, signal) => {
      if (text !== 'wait') return [oneRow];
      return untilAborted(signal).finally(() => (aborted = true));
    },
  });
  const pool = await connect({ requestTimeout: 100 });
  await expect(pool.request().query('wait')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  expect(aborted).toBe(true);
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  expect(server.connectionCount()).toBe(1);
});

test('a canceled request is acknowledged even when the handler ignores its signal', async () => {
  const execute = vi.fn(({ text }: SqlBatch) =>
    text === 'wait' ? new Promise<never>(() => undefined) : Promise.resolve([oneRow]),
  );
  const { connect } = await startTestServer({ execute });
  const pool = await connect();
  const request = pool.request();
  const outcome = expect(request.query('wait')).rejects.toMatchObject({ code: 'ECANCEL' });
  await vi.waitFor(() => expect(execute).toHaveBeenCalled());
  request.cancel();
  await outcome;
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
});

test('a request canceled in the middle of its rows leaves the connection usable', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => [index, 'x'.repeat(100)]);
  const { server, connect } = await startTestServer({
    execute: async ({ text }) =>
      text === 'many' ? [table({ id: sqlType.int, t: sqlType.nvarchar(100) }, rows)] : [oneRow],
  });
  const pool = await connect();
  const request = pool.request();
  request.stream = true;
  request.once('row', () => request.cancel());
  const failed = once(request, 'error').catch((error: unknown) => [error]);
  void request.query('many');
  expect((await failed)[0]).toMatchObject({ code: 'ECANCEL' });
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  expect(server.connectionCount()).toBe(1);
});

test('a request withdrawn while it is sent is not executed', async () => {
  const execute = vi.fn(async () => [oneRow]);
  const { port } = await startTestServer({ execute });
  const connection = await connectTedious(port);
  const text = 'x'.repeat(2_000_000);
  const error = await runTedious(connection, text, () => connection.cancel());
  expect(error).toMatchObject({ code: 'ECANCEL' });
  expect(execute).not.toHaveBeenCalled();
  expect(await runTedious(connection, 'read')).toBeNull();
  expect(execute).toHaveBeenCalledTimes(1);
});

test('a drop in the middle of a result is a lost connection to the client, not fewer rows', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [index]);
  for (const rowCount of [0, 1, 5_000]) {
    const { connect, server } = await startTestServer({
      execute: async ({ text }) =>
        text === 'drop' ? [table({ id: sqlType.int }, rows.slice(0, rowCount))] : [oneRow],
      dropMidResult: ({ text }) => text === 'drop',
    });
    const pool = await connect();
    await expect(pool.request().query('drop')).rejects.toMatchObject({
      code: expect.stringMatching(CONNECTION_LOST),
    });
    expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
    await vi.waitFor(() => expect(server.connectionCount()).toBe(1));
  }
});

test('a client that leaves aborts what runs for it', async () => {
  const aborted = vi.fn();
  const execute = vi.fn((_batch: SqlBatch, signal: AbortSignal) =>
    untilAborted(signal).finally(aborted),
  );
  const { server, port } = await startTestServer({ execute });
  const connection = await connectTedious(port);
  connection.execSql(new Request('wait', () => undefined));
  await vi.waitFor(() => expect(execute).toHaveBeenCalled());
  connection.close();
  await vi.waitFor(() => expect(aborted).toHaveBeenCalled());
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
});
