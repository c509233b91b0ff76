import { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { once } from 'node:events';
import { generate } from 'selfsigned';
import { beforeAll, expect, test, vi } from 'vitest';
import { encodePacket, packetType } from './packets';
import { encryption } from './prelogin';
import {
  connectRawClient,
  encodeLogin7,
  encodePrelogin,
  encodeSqlBatch,
  RawClient,
} from './raw-client';
import { PASSWORD, startTestServer } from './start-test-server';
import { sqlType } from './sql-types';
import { createTdsServer, type ResultSet, type SqlLogin } from './tds-server';

const rows = Array.from({ length: 20_000 }, (_, index) => [index]);
const manyRows: ResultSet = { columns: [{ name: 'id', type: sqlType.int }], rows };
let tls: { key: string; cert: string };
let trusting: { encrypt: boolean; serverName: string; cryptoCredentialsDetails: { ca: string } };

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  tls = { key, cert };
  trusting = {
    encrypt: true,
    serverName: 'localhost',
    cryptoCredentialsDetails: { ca: cert },
  };
});

test('with a trusted certificate everything is encrypted, login included', async () => {
  const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
  const { connect } = await startTestServer({ tls, authenticate, execute: async () => [manyRows] });
  const pool = await connect({ options: trusting });
  expect((await pool.request().query('read')).recordset).toHaveLength(20_000);
  expect(authenticate.mock.calls[0]?.[0]).toMatchObject({ password: PASSWORD, encrypted: true });
});

test('with an untrusted certificate the driver refuses and the server lives on', async () => {
  const { connect, server } = await startTestServer({ tls });
  const untrusting = { encrypt: true, serverName: 'localhost' };
  await expect(connect({ options: untrusting })).rejects.toMatchObject({ code: 'ESOCKET' });
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
  const pool = await connect({ options: trusting });
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
});

test('a certificate for another name is refused by the driver', async () => {
  const { connect } = await startTestServer({ tls });
  const options = { ...trusting, serverName: 'elsewhere.example' };
  await expect(connect({ options })).rejects.toMatchObject({ code: 'ESOCKET' });
});

test('a client that cannot encrypt is still served, in the clear', async () => {
  const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
  const { connect } = await startTestServer({ tls, authenticate });
  const pool = await connect({ options: { encrypt: false } });
  expect((await pool.request().query('read')).recordset).toEqual([{ n: 1 }]);
  expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(false);
});

test('a server without a certificate refuses encryption, and the login shows it', async () => {
  const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
  const { connect, port } = await startTestServer({ authenticate });
  const client = await connectRawClient(port);
  client.send(packetType.prelogin, encodePrelogin(encryption.on));
  const { payload } = await client.receive();
  expect(payload.at(payload.readUInt16BE(6))).toBe(encryption.notSupported);
  // tedious goes on in the clear although it was told to encrypt: a monitor has to notice.
  await connect({ options: { encrypt: true } });
  expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(false);
});

test('errors, cancels and drops are the same under encryption', async () => {
  const { connect, server } = await startTestServer({
    tls,
    execute: async ({ text }) => (text === 'wait' ? new Promise(() => undefined) : [manyRows]),
    dropMidResult: ({ text }) => text === 'drop',
  });
  await expect(connect({ options: trusting, password: 'wrong' })).rejects.toMatchObject({
    code: 'ELOGIN',
  });
  const pool = await connect({ options: trusting, requestTimeout: 200 });
  await expect(pool.request().query('wait')).rejects.toMatchObject({ code: 'ETIMEOUT' });
  await expect(pool.request().query('drop')).rejects.toMatchObject({
    code: expect.stringMatching(/^(ESOCKET|ECONNRESET)$/),
  });
  expect((await pool.request().query('read')).recordset).toHaveLength(20_000);
  await vi.waitFor(() => expect(server.connectionCount()).toBe(1));
});

test('strict encryption comes before the first TDS byte and names the protocol', async () => {
  const { connect, port } = await startTestServer({
    tls,
    strict: true,
    execute: async () => [manyRows],
  });
  const pool = await connect({ options: { ...trusting, encrypt: 'strict' as never } });
  expect((await pool.request().query('read')).recordset).toHaveLength(20_000);
  const socket = connectTls({
    port,
    host: '127.0.0.1',
    servername: 'localhost',
    ca: tls.cert,
    ALPNProtocols: ['tds/8.0'],
  });
  await once(socket, 'secureConnect');
  expect(socket.alpnProtocol).toBe('tds/8.0');
  socket.destroy();
});

test('a strict server does not talk to clients that are not', async () => {
  const { connect, server } = await startTestServer({ tls, strict: true });
  await expect(connect({ options: { encrypt: false } })).rejects.toThrow();
  await expect(connect({ options: { encrypt: 'strict' as never } })).rejects.toThrow(); // untrusted
  await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
});

test('strict without a certificate is a mistake of the caller', () => {
  const options = { authenticate: () => null, execute: async () => [] };
  expect(() => createTdsServer({ ...options, strict: true })).toThrow(TypeError);
});

/** The client's side of TLS in TDS: PRELOGIN packets until the handshake is over, then TLS. */
class ClientCarrier extends Duplex {
  handshaking = true;
  readonly #socket: Socket;

  constructor(socket: Socket) {
    super();
    this.#socket = socket;
  }

  override _read(): void {
    // The test pushes what the server sent.
  }

  override _write(records: Buffer, _encoding: string, done: () => void): void {
    const header = { type: packetType.prelogin, last: true, sessionId: 0, packetId: 1 };
    this.#socket.write(this.handshaking ? encodePacket(records, header) : records, done);
  }
}

test('a client may encrypt its login alone, with TLS 1.2 at most', async () => {
  const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
  const { port } = await startTestServer({ tls, authenticate });
  const client = await connectRawClient(port);
  client.send(packetType.prelogin, encodePrelogin(encryption.loginOnly));
  const { payload } = await client.receive();
  expect(payload.at(payload.readUInt16BE(6))).toBe(encryption.loginOnly);

  const carrier = new ClientCarrier(client.stream as Socket);
  const secured = connectTls({ socket: carrier, servername: 'localhost', ca: tls.cert });
  const isSecured = once(secured, 'secureConnect');
  carrier.push((await client.receive()).payload); // the server's hello
  carrier.push((await client.receive()).payload); // its end of the handshake
  await isSecured;
  expect(secured.getProtocol()).toBe('TLSv1.2');

  carrier.handshaking = false;
  new RawClient(secured).send(packetType.login7, encodeLogin7('watcher', PASSWORD));
  const LOGIN_ACK = Buffer.from('Microsoft SQL Server', 'utf16le');
  expect((await client.receive()).payload.includes(LOGIN_ACK)).toBe(true);
  expect(authenticate.mock.calls[0]?.[0]).toMatchObject({ password: PASSWORD, encrypted: true });
  client.send(packetType.sqlBatch, encodeSqlBatch('read'));
  expect((await client.receive()).payload.includes(Buffer.from('n', 'utf16le'))).toBe(true);
});
