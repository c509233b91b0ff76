import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { sqlType } from '@/lib/demo/tds/sql-types';
import type { SqlLogin, TdsServerOptions } from '@/lib/demo/tds/tds-server';
import { startBareServer } from '@/lib/testing/start-bare-server';
import { ask, openSsisdb, outcomeOf, rowsOf, startSsisdb } from '@/lib/testing/start-ssisdb';
import { DOCUMENTED_SHAPE } from './catalog-shape';
import { defineQuery } from './define-query';
import { bigIntText } from './row-types';

describe('a query', () => {
  it('is sent under its name and the name of the product, and comes back as declared', async () => {
    const authenticate = vi.fn<(login: SqlLogin) => null>(() => null);
    const execute = vi.fn<TdsServerOptions['execute']>(async () => [rowsOf(1, 2)]);
    const { ssisdb } = await startSsisdb({ authenticate, execute });
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
    const { ssisdb } = await startSsisdb({
      execute: async ({ parameters }) => [
        { columns: [{ name: 'n', type: sqlType.bigint }], rows: [[parameters.after]] },
      ],
    });
    const { result } = await ssisdb.run(query, { after: huge }, DOCUMENTED_SHAPE);
    expect(result).toEqual({ ok: true, value: [{ n: huge }] });
  });

  it('with one result set too few or too many is of the wrong shape', async () => {
    for (const sets of [[], [rowsOf(1), rowsOf(1)]]) {
      const { ssisdb } = await startSsisdb({ execute: async () => sets });
      const { result } = await ssisdb.run(ask('sets'), {}, DOCUMENTED_SHAPE);
      expect(result).toMatchObject({ ok: false, failure: { code: 'rowShape', query: 'sets' } });
    }
  });

  it('counts the bytes that came over the wire', async () => {
    const execute: TdsServerOptions['execute'] = async ({ text }) => [
      rowsOf(...Array.from({ length: text.includes(':many ') ? 1_000 : 1 }, () => 1)),
    ];
    const { ssisdb } = await startSsisdb({ execute });
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
    const { ssisdb } = await startSsisdb({ execute });
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
    const { ssisdb } = await startSsisdb({ execute: async () => [rowsOf(1)] });
    const queries = { left: ask('left'), right: ask('right') };
    const { result } = await ssisdb.runBatch('both', queries, {}, DOCUMENTED_SHAPE);
    expect(result).toMatchObject({ ok: false, failure: { code: 'rowShape', query: 'both' } });
  });
});

describe('ending', () => {
  it('close ends what is in flight, what waits for it and every connection, for good', async () => {
    const execute = vi.fn<TdsServerOptions['execute']>(() => new Promise(() => undefined));
    const { server, ssisdb } = await startSsisdb({ execute });
    const outcomes = [outcomeOf(ssisdb), outcomeOf(ssisdb)];
    await vi.waitFor(() => expect(execute).toHaveBeenCalledOnce());
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
    const ssisdb = openSsisdb(port, { connectTimeoutMs: 1_000 });
    const outcome = outcomeOf(ssisdb);
    await vi.waitFor(() => expect(sockets).toBe(1));
    await ssisdb.close();
    expect(await outcome).toBe('connectionLost');
    await vi.waitFor(() => expect(sockets).toBe(0), { timeout: 5_000 });
  });

  it('close before anything was asked is no trouble, and twice is none either', async () => {
    const { ssisdb } = await startSsisdb();
    await ssisdb.close();
    await ssisdb.close();
  });

  it('disconnect makes the next query connect anew', async () => {
    const { server, ssisdb } = await startSsisdb();
    expect(await outcomeOf(ssisdb)).toBe('rows');
    const before = ssisdb.generation;
    await ssisdb.disconnect();
    await vi.waitFor(() => expect(server.connectionCount()).toBe(0));
    expect(await outcomeOf(ssisdb)).toBe('rows');
    expect(ssisdb.generation).toBeGreaterThan(before);
  });
});
