import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { startTestServer } from '@/lib/demo/tds/start-test-server';
import { sqlType } from '@/lib/demo/tds/sql-types';
import { SqlError, type SqlLogin, type TdsServerOptions } from '@/lib/demo/tds/tds-server';
import { buildConnection } from '@/lib/testing/build-connection';
import { DOCUMENTED_SHAPE } from './catalog-shape';
import { defineQuery } from './define-query';
import { bigIntText, int } from './row-types';
import { Ssisdb } from './ssisdb';

const LOGIN_FAILED = new SqlError('Login failed.', { number: 18_456, severity: 14 });

/** A query that times out soon; the test server answers one row `n = 1` unless told otherwise. */
function ask(name: string, timeoutMs = 5_000) {
  const row = z.object({ n: int });
  return defineQuery({ name, timeoutMs, reads: {}, params: {}, sql: () => 'SELECT 1 AS n', row });
}

function open(port: number, overrides: Partial<ConnectionSettings> = {}): Ssisdb {
  const ssisdb = new Ssisdb(buildConnection({ port, ...overrides }), 'Scale Out Watch test');
  onTestFinished(() => ssisdb.close());
  return ssisdb;
}

async function start(
  serverOptions: Partial<TdsServerOptions> = {},
  overrides: Partial<ConnectionSettings> = {},
) {
  const { server, port } = await startTestServer(serverOptions);
  return { server, port, ssisdb: open(port, overrides) };
}

/** 'rows', or the code and number of the failure. */
async function outcomeOf(ssisdb: Ssisdb, query = ask('test')): Promise<string> {
  const { result } = await ssisdb.run(query, {}, DOCUMENTED_SHAPE);
  return result.ok ? 'rows' : `${result.failure.code} ${result.failure.number ?? ''}`.trim();
}

/** A server that speaks no TDS: it does with each connection what it is told. */
async function startBareServer(greet: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).resume();
    greet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return address.port;
}

const rowsOf = (...values: unknown[]) => ({
  columns: [{ name: 'n', type: sqlType.int }],
  rows: values.map((value) => [value]),
});

describe('a query', () => {
  it('is sent under its name and the name of the product, and comes back as declared', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const execute = vi.fn<TdsServerOptions['execute']>(async () => [rowsOf(1, 2)]);
    const { ssisdb } = await start({ authenticate, execute });
    const { result, roundTrip } = await ssisdb.run(ask('example'), {}, DOCUMENTED_SHAPE);
    expect(result).toEqual({ ok: true, value: [{ n: 1 }, { n: 2 }] });
    expect(roundTrip).toMatchObject({ name: 'example' });
    expect(execute.mock.calls[0]?.[0].text).toMatch(/^\/\* scale-out-watch:example \*\/ SET LOCK/);
    expect(authenticate.mock.calls[0]?.[0]).toMatchObject({
      appName: 'Scale Out Watch test',
      database: 'SSISDB',
      readOnlyIntent: false,
    });
  });

  it('carries a bigint above 2^53 both ways without losing a digit', async () => {
    const huge = '9007199254740993';
    const query = defineQuery({
      name: 'huge',
      timeoutMs: 5_000,
      reads: {},
      params: { after: 'bigint' },
      sql: () => 'SELECT @after AS n',
      row: z.object({ n: bigIntText }),
    });
    const { ssisdb } = await start({
      execute: async ({ parameters }) => [
        { columns: [{ name: 'n', type: sqlType.bigint }], rows: [[parameters.after]] },
      ],
    });
    const { result } = await ssisdb.run(query, { after: huge }, DOCUMENTED_SHAPE);
    expect(result).toEqual({ ok: true, value: [{ n: huge }] });
  });

  it('with one result set too few or too many is of the wrong shape', async () => {
    for (const sets of [[], [rowsOf(1), rowsOf(1)]]) {
      const { ssisdb } = await start({ execute: async () => sets });
      const { result } = await ssisdb.run(ask('sets'), {}, DOCUMENTED_SHAPE);
      expect(result).toMatchObject({ ok: false, failure: { code: 'rowShape', query: 'sets' } });
    }
  });

  it('counts the bytes that came over the wire', async () => {
    const execute: TdsServerOptions['execute'] = async ({ text }) => [
      rowsOf(...Array.from({ length: text.includes(':many ') ? 1_000 : 1 }, () => 1)),
    ];
    const { ssisdb } = await start({ execute });
    await ssisdb.run(ask('first'), {}, DOCUMENTED_SHAPE);
    const few = await ssisdb.run(ask('few'), {}, DOCUMENTED_SHAPE);
    const many = await ssisdb.run(ask('many'), {}, DOCUMENTED_SHAPE);
    expect(few.roundTrip.byteCount).toBeGreaterThan(0);
    expect(many.roundTrip.byteCount).toBeGreaterThan(few.roundTrip.byteCount + 1_000);
  });
});

describe('a batch', () => {
  it('is one round trip with one result set per query, each parsed by itself', async () => {
    const execute = vi.fn<TdsServerOptions['execute']>(async () => [rowsOf(1), rowsOf(null)]);
    const { ssisdb } = await start({ execute });
    const queries = { left: ask('left'), right: ask('right') };
    const { result } = await ssisdb.runBatch('both', queries, {}, DOCUMENTED_SHAPE);
    expect(execute).toHaveBeenCalledOnce();
    expect(result).toMatchObject({
      ok: true,
      value: {
        left: { ok: true, value: [{ n: 1 }] },
        right: { ok: false, failure: { code: 'rowShape', query: 'right', detail: 'n' } },
      },
    });
  });

  it('fails as a whole when the number of result sets is another', async () => {
    const { ssisdb } = await start({ execute: async () => [rowsOf(1)] });
    const queries = { left: ask('left'), right: ask('right') };
    const { result } = await ssisdb.runBatch('both', queries, {}, DOCUMENTED_SHAPE);
    expect(result).toMatchObject({ ok: false, failure: { code: 'rowShape', query: 'both' } });
  });
});

describe('a connection that cannot be made', () => {
  it('to a port where nobody listens is refused', async () => {
    const { server, ssisdb } = await start();
    await server.close();
    expect(await outcomeOf(ssisdb)).toBe('refused');
  });

  it('to a name that nobody knows is a matter of DNS', async () => {
    expect(await outcomeOf(open(1433, { host: 'no-such-host.invalid' }))).toBe('dns');
  });

  it.each([
    ['never says a word', () => undefined],
    // The beginning of an answer to PRELOGIN that never ends.
    [
      'stalls in the middle of a word',
      (socket: Socket) => socket.write(Buffer.from([4, 1, 0, 43])),
    ],
  ])('to a server that %s times out as a connection', async (_how, greet) => {
    const ssisdb = open(await startBareServer(greet), { connectTimeoutMs: 150 });
    const { result } = await ssisdb.run(ask('test'), {}, DOCUMENTED_SHAPE);
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'timeout', detail: 'connection', query: 'test', retryable: true },
    });
  });

  it('to a server that hangs up at once is lost', async () => {
    const port = await startBareServer((socket) => socket.destroy());
    expect(await outcomeOf(open(port))).toBe('connectionLost');
  });

  it('with a wrong password tries it once', async () => {
    const authenticate = vi.fn(() => LOGIN_FAILED);
    const { ssisdb } = await start({ authenticate });
    expect(await outcomeOf(ssisdb)).toBe('loginFailed 18456');
    expect(authenticate).toHaveBeenCalledOnce();
  });

  it('to a database that cannot be opened tells that from a failed login', async () => {
    const error = new SqlError('Cannot open database.', { number: 4_060, severity: 11 });
    const authenticate = vi.fn(() => error);
    const { ssisdb } = await start({ authenticate });
    expect(await outcomeOf(ssisdb)).toBe('databaseUnavailable 4060');
    expect(authenticate).toHaveBeenCalledOnce();
  });

  it('is tried anew by the next query, and leaves no connection behind', async () => {
    let isRefused = true;
    const authenticate = () => (isRefused ? LOGIN_FAILED : null);
    const { server, ssisdb } = await start({ authenticate });
    for (let count = 0; count < 50; count += 1) {
      expect(await outcomeOf(ssisdb)).toBe('loginFailed 18456');
    }
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    isRefused = false;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(server.connectionCount()).toBe(1);
  });
});

describe('encryption', () => {
  let tls: { key: string; cert: string };

  beforeAll(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    tls = { key, cert };
  });

  it('that the server refuses is an error, and the password never leaves this process', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { server, ssisdb } = await start({ authenticate }, { encryption: 'mandatory' });
    expect(await outcomeOf(ssisdb)).toBe('encryptionRefused');
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('is refused as well when the driver cannot be made to insist on it', async () => {
    const { Connection } = await import('tedious');
    const inner = Connection.prototype as unknown as { performTlsNegotiation: unknown };
    const { performTlsNegotiation } = inner;
    onTestFinished(() => {
      inner.performTlsNegotiation = performTlsNegotiation;
    });
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { server, ssisdb } = await start({ authenticate }, { encryption: 'mandatory' });
    inner.performTlsNegotiation = undefined;
    expect(await outcomeOf(ssisdb)).toBe('encryptionRefused');
    expect(server.connectionCount()).toBe(0);
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('with a certificate that nobody vouches for is an error before the login', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const { ssisdb } = await start({ tls, authenticate }, { encryption: 'mandatory' });
    expect(await outcomeOf(ssisdb)).toBe('tls');
    expect(authenticate).not.toHaveBeenCalled();
  });

  it('with a certificate that is trusted on demand carries the login', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const settings = { encryption: 'mandatory', isServerCertificateTrusted: true } as const;
    const { ssisdb } = await start({ tls, authenticate }, settings);
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(true);
  });

  it('that the server demands and the settings forbid is a matter of TLS', async () => {
    const answer = [
      4, 1, 0, 26, 0, 0, 1, 0, 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 255, 16, 0, 3, 232, 0, 0, 3,
    ];
    const port = await startBareServer((socket) => {
      socket.once('data', () => socket.write(Buffer.from(answer)));
    });
    expect(await outcomeOf(open(port))).toBe('tls');
  });

  it.each(['mandatory', 'strict'] as const)(
    'when %s, is content with a certificate that this machine trusts, for the right name',
    async (encryption) => {
      const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
      const columns = [
        { name: 'sql_clock', type: sqlType.datetimeoffset },
        { name: 'sql_clock_text', type: sqlType.nvarchar(40) },
      ];
      const execute = async () => [{ columns, rows: [[new Date(0), null]] }];
      const strict = encryption === 'strict';
      const { port } = await startTestServer({ tls, strict, authenticate, execute });
      const settings = buildConnection({ host: 'localhost', port, encryption });
      expect(await outcomeWhereTrusted(settings, tls.cert)).toBe('rows');
      expect(authenticate.mock.calls[0]?.[0].encrypted).toBe(true);
      const elsewhere = { ...settings, hostNameInCertificate: 'elsewhere.example' };
      expect(await outcomeWhereTrusted(elsewhere, tls.cert)).toBe('tls');
    },
    30_000,
  );

  it('when strict, checks the certificate whatever is asked', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const settings = { encryption: 'strict', isServerCertificateTrusted: true } as const;
    const { ssisdb } = await start({ tls, strict: true, authenticate }, settings);
    expect(await outcomeOf(ssisdb)).toBe('tls');
    expect(authenticate).not.toHaveBeenCalled();
  });
});

/** What a process says that trusts the certificate: Node reads such a list only when it starts. */
async function outcomeWhereTrusted(settings: ConnectionSettings, cert: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const trusted = path.join(folder, 'trusted.pem');
  writeFileSync(trusted, cert);
  const script = `
    import { Ssisdb } from ${JSON.stringify(new URL('ssisdb.ts', import.meta.url).href)};
    import { clock } from ${JSON.stringify(new URL('queries/clock.ts', import.meta.url).href)};
    const ssisdb = new Ssisdb(${JSON.stringify(settings)}, 'test');
    const { result } = await ssisdb.run(clock, {}, { hasColumn: () => true });
    console.log(result.ok ? 'rows' : result.failure.code);
    await ssisdb.close();
  `;
  const child = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted } },
  );
  return child.stdout.trim();
}

describe('a connection that breaks', () => {
  it('in the middle of a result is lost, and the next query makes a new one', async () => {
    let drops = true;
    const { server, ssisdb } = await start({
      execute: async () => [rowsOf(...Array.from({ length: 5_000 }, () => 1))],
      dropMidResult: () => drops,
    });
    expect(await outcomeOf(ssisdb)).toBe('connectionLost');
    drops = false;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(server.connectionCount()).toBe(1);
  });

  it('under a fatal error is lost with its number', async () => {
    const fatal = new SqlError('Fatal error.', { number: 596, severity: 21 });
    const { ssisdb } = await start({ execute: () => Promise.reject(fatal) });
    expect(await outcomeOf(ssisdb)).toBe('connectionLost 596');
  });

  it('while it idles disturbs nobody, and is seen as a new generation', async () => {
    const { server, port, ssisdb } = await start();
    expect(await outcomeOf(ssisdb)).toBe('rows');
    const before = ssisdb.generation;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(ssisdb.generation).toBe(before);
    await server.close();
    await server.listen(port);
    await vi.waitFor(async () => expect(await outcomeOf(ssisdb)).toBe('rows'));
    expect(ssisdb.generation).toBeGreaterThan(before);
  });

  it('does not lend its last error to the next failure', async () => {
    let execute: TdsServerOptions['execute'] = () =>
      Promise.reject(new SqlError('Denied.', { number: 229, severity: 14 }));
    const { ssisdb } = await start({ execute: (batch, signal) => execute(batch, signal) });
    expect(await outcomeOf(ssisdb)).toBe('permissionDenied 229');
    execute = () => new Promise(() => undefined);
    expect(await outcomeOf(ssisdb, ask('slow', 100))).toBe('timeout');
  });
});

describe('a slow server', () => {
  it('costs the query its time, not the connection', async () => {
    let isSlow = true;
    const authenticate = vi.fn(() => null);
    const { ssisdb } = await start({
      authenticate,
      execute: () => (isSlow ? new Promise(() => undefined) : Promise.resolve([rowsOf(1)])),
    });
    expect(await outcomeOf(ssisdb, ask('slow', 100))).toBe('timeout');
    const logins = authenticate.mock.calls.length;
    isSlow = false;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(authenticate).toHaveBeenCalledTimes(logins);
  });

  it('never sees more than two connections, however many ask', async () => {
    const waiting: (() => void)[] = [];
    const execute: TdsServerOptions['execute'] = async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return [rowsOf(1)];
    };
    const { server, ssisdb } = await start({ execute });
    const outcomes = Array.from({ length: 8 }, () => outcomeOf(ssisdb));
    let answered = 0;
    while (answered < outcomes.length) {
      await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
      expect(server.connectionCount()).toBeLessThanOrEqual(2);
      waiting.shift()?.();
      answered += 1;
    }
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['rows']));
  });
});

describe('ending', () => {
  it('close ends what is in flight and every connection, for good', async () => {
    const execute = vi.fn<TdsServerOptions['execute']>(() => new Promise(() => undefined));
    const { server, ssisdb } = await start({ execute });
    const outcomes = [outcomeOf(ssisdb), outcomeOf(ssisdb)];
    await vi.waitFor(() => expect(execute).toHaveBeenCalledTimes(2));
    await ssisdb.close();
    expect(await Promise.all(outcomes)).toEqual(['connectionLost', 'connectionLost']);
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    expect(await outcomeOf(ssisdb)).toBe('connectionLost');
    expect(server.connectionCount()).toBe(0);
  });

  it('close does not wait for a connection that is only being made, and that ends as well', async () => {
    let sockets = 0;
    const port = await startBareServer((socket) => {
      sockets += 1;
      socket.on('close', () => (sockets -= 1));
    });
    const ssisdb = open(port, { connectTimeoutMs: 1_000 });
    const outcome = outcomeOf(ssisdb);
    await vi.waitFor(() => expect(sockets).toBe(1));
    await ssisdb.close();
    expect(await outcome).toBe('connectionLost');
    await vi.waitFor(() => expect(sockets).toBe(0), { timeout: 5_000 });
  });

  it('close before anything was asked is no trouble, and twice is none either', async () => {
    const { ssisdb } = await start();
    await ssisdb.close();
    await ssisdb.close();
  });

  it('disconnect makes the next query connect anew', async () => {
    const { server, ssisdb } = await start();
    expect(await outcomeOf(ssisdb)).toBe('rows');
    const before = ssisdb.generation;
    await ssisdb.disconnect();
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(ssisdb.generation).toBeGreaterThan(before);
  });
});
