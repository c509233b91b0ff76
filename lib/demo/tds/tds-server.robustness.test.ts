import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import mssql from 'mssql';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test, vi } from 'vitest';
import { encodePacket, packetStatus, packetType } from './packets';
import { encryption } from './prelogin';
import { connectRawClient, encodePrelogin, encodeSqlBatch, logIn } from './raw-client';
import { sqlType } from './sql-types';
import { PASSWORD, startTestServer, type TestServer } from './start-test-server';

const MIB = 1024 * 1024;

/** Says the bytes, hangs up, and resolves when the connection is gone. */
async function sayAndLeave(port: number, bytes: Uint8Array): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // the server may hang up first
  socket.resume().end(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
}

async function expectGoodService({ server, connect: connectPool }: TestServer): Promise<void> {
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
  const pool = await connectPool();
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
}

/** Everything a real driver sends for a login and a query with parameters. */
async function recordClient({ port, connect: connectPool }: TestServer): Promise<Buffer> {
  const sent: Buffer[] = [];
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('data', (chunk: Buffer) => sent.push(chunk));
    client.pipe(server).pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  onTestFinished(() => {
    proxy.close();
  });
  await once(proxy, 'listening');
  const pool = await connectPool({
    port: (proxy.address() as AddressInfo).port,
    validateConnection: false,
  });
  sent.length = 0; // mssql has tried a connection of its own before the pool's
  await pool
    .request()
    .input('id', mssql.BigInt, '9007199254740993')
    .input('name', mssql.NVarChar(mssql.MAX), 'x'.repeat(5_000))
    .input('since', mssql.DateTimeOffset, new Date(0))
    .query('select @id, @name, @since');
  await pool.close();
  return Buffer.concat(sent);
}

test('arbitrary bytes end their own connection and nothing else', async () => {
  const testServer = await startTestServer();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) =>
      sayAndLeave(testServer.port, bytes),
    ),
    { numRuns: 150 },
  );
  await expectGoodService(testServer);
});

test('arbitrary messages end their own connection and nothing else, logged in or not', async () => {
  const testServer = await startTestServer();
  const types = fc.oneof(fc.constantFrom(...Object.values(packetType)), fc.nat(0xff));
  const payload = fc.uint8Array({ maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      types,
      fc.nat(0xff),
      payload,
      async (isIn, type, status, body) => {
        const client = await connectRawClient(testServer.port);
        if (isIn) await logIn(client, 'watcher', PASSWORD);
        const header = { type, last: true, sessionId: 0, packetId: 1 };
        const packet = encodePacket(Buffer.from(body), header);
        packet.writeUInt8(status, 1);
        client.stream.end(packet);
        await client.untilClosed();
      },
    ),
    { numRuns: 150 },
  );
  await expectGoodService(testServer);
});

/** The bytes of each message, from its first packet to the one that ends it. */
function splitMessages(session: Buffer): Buffer[] {
  const messages: Buffer[] = [];
  let start = 0;
  for (let at = 0; at < session.length;) {
    const isLast = (session.readUInt8(at + 1) & packetStatus.endOfMessage) !== 0;
    at += session.readUInt16BE(at + 2);
    if (!isLast) continue;
    messages.push(session.subarray(start, at));
    start = at;
  }
  return messages;
}

/** Says the messages in turn as a driver does, then the last words, and leaves. */
async function replay(port: number, messages: readonly Buffer[], lastWords: Buffer): Promise<void> {
  const client = await connectRawClient(port);
  for (const message of messages) {
    client.stream.write(message);
    await client.receive();
  }
  client.stream.end(lastWords);
  await client.untilClosed();
}

test('a session of a real driver, cut short or damaged in any message, does no harm', async () => {
  const testServer = await startTestServer();
  const messages = splitMessages(await recordClient(testServer));
  expect(messages.map((message) => message[0])).toEqual([
    packetType.prelogin,
    packetType.login7,
    packetType.sqlBatch,
    packetType.rpc,
  ]);
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(0xff)), { maxLength: 5 });
  const which = fc.nat(messages.length - 1);
  await fc.assert(
    fc.asyncProperty(which, fc.nat(), changes, async (index, cut, damage) => {
      const lastWords = Buffer.from(messages[index] ?? []);
      for (const [place, byte] of damage) lastWords[place % lastWords.length] = byte;
      const kept = damage.length > 0 ? lastWords.length : cut % lastWords.length;
      await replay(testServer.port, messages.slice(0, index), lastWords.subarray(0, kept));
    }),
    { numRuns: 200 },
  );
  await expectGoodService(testServer);
});

test('garbage in place of a TLS handshake does no harm', async () => {
  const { private: key, cert } = await generate([], { keyType: 'ec', algorithm: 'sha256' });
  const testServer = await startTestServer({ tls: { key, cert } });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 200 }), async (isWrapped, bytes) => {
      const client = await connectRawClient(testServer.port);
      client.send(packetType.prelogin, encodePrelogin(encryption.on));
      await client.receive();
      if (isWrapped) client.send(packetType.prelogin, Buffer.from(bytes));
      client.stream.end(bytes);
      await client.untilClosed();
    }),
    { numRuns: 100 },
  );
  await expectGoodService(testServer);
});

/** Sends packets of a message that never ends until the server hangs up; resolves to the bytes. */
async function sendUntilRefused(port: number, isLoggedIn: boolean): Promise<number> {
  const client = await connectRawClient(port);
  if (isLoggedIn) await logIn(client, 'watcher', PASSWORD);
  const type = isLoggedIn ? packetType.sqlBatch : packetType.prelogin;
  const header = { type, last: false, sessionId: 0, packetId: 1 };
  const packet = encodePacket(Buffer.alloc(32_000), header);
  const closed = client.untilClosed();
  let sentBytes = 0;
  while (!client.stream.destroyed) {
    const taken = new Promise((resolve) => client.stream.write(packet, resolve));
    await Promise.race([taken, closed]);
    sentBytes += packet.length;
  }
  return sentBytes;
}

test('a message that never ends is cut off, much earlier before the login', async () => {
  const log = vi.fn();
  const testServer = await startTestServer({ log });
  await sendUntilRefused(testServer.port, false);
  expect(log).toHaveBeenLastCalledWith(expect.stringContaining(`more than ${128 * 1024} bytes`));
  const sentBytes = await sendUntilRefused(testServer.port, true);
  expect(sentBytes).toBeGreaterThan(16 * MIB);
  expect(log).toHaveBeenLastCalledWith(expect.stringContaining(`more than ${16 * MIB} bytes`));
  await expectGoodService(testServer);
});

test('a second request while one runs ends the connection: there is no MARS', async () => {
  const execute = vi.fn(() => new Promise<never>(() => undefined));
  const { port, server } = await startTestServer({ execute });
  const client = await connectRawClient(port);
  await logIn(client, 'watcher', PASSWORD);
  client.send(packetType.sqlBatch, encodeSqlBatch('first'));
  client.send(packetType.sqlBatch, encodeSqlBatch('second'));
  await client.untilClosed();
  expect(execute).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
});

test('a request before the login, or a second login, ends the connection', async () => {
  const execute = vi.fn(async () => []);
  const { port } = await startTestServer({ execute });
  const early = await connectRawClient(port);
  early.send(packetType.sqlBatch, encodeSqlBatch('early'));
  await early.untilClosed();
  const late = await connectRawClient(port);
  await logIn(late, 'watcher', PASSWORD);
  late.send(packetType.login7, Buffer.alloc(94));
  await late.untilClosed();
  expect(execute).not.toHaveBeenCalled();
});

test('an attention with nothing to cancel is acknowledged', async () => {
  const { port } = await startTestServer();
  const client = await connectRawClient(port);
  await logIn(client, 'watcher', PASSWORD);
  client.send(packetType.attention, Buffer.alloc(0));
  const { payload } = await client.receive();
  expect(payload.readUInt8(0)).toBe(0xfd);
  expect(payload.readUInt16LE(1)).toBe(0x20);
});

test('a client that does not read holds up its own rows, and no one else', async () => {
  const text = 'x'.repeat(1_000);
  const rows = Array.from({ length: 200_000 }, () => [text]); // 400 MB on the wire
  const nvarchar = sqlType.nvarchar(1_000);
  const writeValue = vi.fn(nvarchar.writeValue);
  const columns = [{ name: 't', type: { ...nvarchar, writeValue } }];
  const testServer = await startTestServer({
    execute: async (batch) =>
      batch.text === 'many' ? [{ columns, rows }] : [{ columns, rows: [['one']] }],
  });
  const lazy = await connectRawClient(testServer.port);
  await logIn(lazy, 'watcher', PASSWORD);
  lazy.stream.pause();
  lazy.send(packetType.sqlBatch, encodeSqlBatch('many'));
  await vi.waitFor(() => expect(writeValue).toHaveBeenCalled());

  const pool = await testServer.connect();
  expect((await pool.request().query('read')).recordset).toEqual([{ t: 'one' }]);
  expect(writeValue.mock.calls.length).toBeLessThan(rows.length / 2);
  lazy.stream.destroy();
  await vi.waitFor(() => expect(testServer.server.connectionCount()).toBe(1));
});

test('a client that never logs in, or stays after a refusal, is shown out in time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const log = vi.fn();
  const { port, server } = await startTestServer({ log });
  const silent = await connectRawClient(port);
  const refused = await connectRawClient(port, { allowHalfOpen: true });
  await logIn(refused, 'watcher', 'wrong');
  vi.advanceTimersByTime(15_000);
  await silent.untilClosed();
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
  const lines = log.mock.calls.flat().map(String);
  expect(lines).toContainEqual(expect.stringContaining('no login in time'));
  expect(lines).toContainEqual(expect.stringContaining('stays after its last reply'));
});
