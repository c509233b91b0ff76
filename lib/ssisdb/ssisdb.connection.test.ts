import type { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { SqlError, type TdsServerOptions } from '@/lib/demo/tds/tds-server';
import { startBareServer } from '@/lib/testing/start-bare-server';
import { ask, openSsisdb, outcomeOf, rowsOf, startSsisdb } from '@/lib/testing/start-ssisdb';
import { DOCUMENTED_SHAPE } from './catalog-shape';

const LOGIN_FAILED = new SqlError('Login failed.', { number: 18_456, severity: 14 });

describe('a connection that cannot be made', () => {
  it('to a port where nobody listens is refused', async () => {
    const { server, ssisdb } = await startSsisdb();
    await server.close();
    expect(await outcomeOf(ssisdb)).toBe('refused');
  });

  it('to a name that nobody knows is a matter of DNS', async () => {
    expect(await outcomeOf(openSsisdb(1433, { host: 'no-such-host.invalid' }))).toBe('dns');
  });

  it.each([
    ['never says a word', () => undefined],
    // The beginning of an answer to PRELOGIN that never ends.
    [
      'stalls in the middle of a word',
      (socket: Socket) => socket.write(Buffer.from([4, 1, 0, 43])),
    ],
  ])('to a server that %s times out as a connection', async (_how, greet) => {
    const ssisdb = openSsisdb(await startBareServer(greet), { connectTimeoutMs: 150 });
    const { result } = await ssisdb.run(ask('test'), {}, DOCUMENTED_SHAPE);
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'timeout', detail: 'connection', query: 'test', retryable: true },
    });
  });

  it('to a server that hangs up at once is lost', async () => {
    const port = await startBareServer((socket) => socket.destroy());
    expect(await outcomeOf(openSsisdb(port))).toBe('connectionLost');
  });

  it('with a wrong password tries it once', async () => {
    const authenticate = vi.fn(() => LOGIN_FAILED);
    const { ssisdb } = await startSsisdb({ authenticate });
    expect(await outcomeOf(ssisdb)).toBe('loginFailed 18456');
    expect(authenticate).toHaveBeenCalledOnce();
  });

  it('to a database that cannot be opened tells that from a failed login', async () => {
    const error = new SqlError('Cannot open database.', { number: 4_060, severity: 11 });
    const authenticate = vi.fn(() => error);
    const { ssisdb } = await startSsisdb({ authenticate });
    expect(await outcomeOf(ssisdb)).toBe('databaseUnavailable 4060');
    expect(authenticate).toHaveBeenCalledOnce();
  });

  it('is tried anew by the next query, and leaves no connection behind', async () => {
    let isRefused = true;
    const authenticate = () => (isRefused ? LOGIN_FAILED : null);
    const { server, ssisdb } = await startSsisdb({ authenticate });
    for (let count = 0; count < 50; count += 1) {
      expect(await outcomeOf(ssisdb)).toBe('loginFailed 18456');
    }
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    isRefused = false;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(server.connectionCount()).toBe(1);
  });
});

describe('a connection that breaks', () => {
  it('in the middle of a result is lost, and the next query makes a new one', async () => {
    let drops = true;
    const { server, ssisdb } = await startSsisdb({
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
    const { ssisdb } = await startSsisdb({ execute: () => Promise.reject(fatal) });
    expect(await outcomeOf(ssisdb)).toBe('connectionLost 596');
  });

  it('under the database is left, so that the next query may find another replica', async () => {
    let isReadable = false;
    const authenticate = vi.fn(() => null);
    const { ssisdb } = await startSsisdb({
      authenticate,
      execute: () =>
        isReadable
          ? Promise.resolve([rowsOf(1)])
          : Promise.reject(new SqlError('Not readable.', { number: 976, severity: 14 })),
    });
    expect(await outcomeOf(ssisdb)).toBe('notReadableReplica 976');
    const logins = authenticate.mock.calls.length;
    isReadable = true;
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(authenticate.mock.calls.length).toBeGreaterThan(logins);
  });

  it('while it idles disturbs nobody, and is seen as a new generation', async () => {
    const { server, port, ssisdb } = await startSsisdb();
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
    const { ssisdb } = await startSsisdb({ execute: (batch, signal) => execute(batch, signal) });
    expect(await outcomeOf(ssisdb)).toBe('permissionDenied 229');
    execute = () => new Promise(() => undefined);
    expect(await outcomeOf(ssisdb, ask('slow', 100))).toBe('timeout');
  });
});

describe('a slow server', () => {
  it('costs the query its time, not the connection', async () => {
    let isSlow = true;
    const authenticate = vi.fn(() => null);
    const { ssisdb } = await startSsisdb({
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
    const { server, ssisdb } = await startSsisdb({ execute });
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
