import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { defineQuery } from '@/lib/ssisdb/define-query';
import { FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { CostLedger } from './cost-ledger';
import { runTogether, type RunContext } from './run-together';

function named(name: string) {
  const row = z.object({ n: z.number() });
  return defineQuery({ name, timeoutMs: 1, reads: {}, params: {}, sql: () => 'SELECT 1', row });
}

const QUERIES = { a: named('qa'), b: named('qb'), c: named('qc') };
const ROWS = [{ n: 1 }];

function given(answers: Record<string, FakeAnswer>) {
  const ssisdb = new FakeSsisdb({ qa: ROWS, qb: ROWS, qc: ROWS, ...answers });
  const ledger = new CostLedger();
  const context: RunContext = { ssisdb, ledger, apart: new Set(), shape: DOCUMENTED_SHAPE };
  const run = async () => {
    ssisdb.roundTrips = [];
    const results = await runTogether('batch', QUERIES, {}, context);
    return [results.a, results.b, results.c].map((result) =>
      result.ok ? 'rows' : result.failure.code,
    );
  };
  return { ssisdb, ledger, context, run };
}

describe('queries that run together', () => {
  it('are one round trip while nothing is wrong', async () => {
    const { ssisdb, ledger, run } = given({});
    expect(await run()).toEqual(['rows', 'rows', 'rows']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc']]);
    expect(ledger.takeRoundTripCount()).toBe(1);
    expect(ledger.list()).toMatchObject([
      { name: 'batch', lastRowCount: 3, lastByteCount: 100, failureCount: 0 },
      { name: 'qa', roundTrip: 'batch', lastRowCount: 1, lastByteCount: null },
      { name: 'qb', roundTrip: 'batch' },
      { name: 'qc', roundTrip: 'batch' },
    ]);
  });

  it('are all answered when one of them fails, and only that one fails', async () => {
    const { ssisdb, run } = given({ qb: 'permissionDenied' });
    expect(await run()).toEqual(['rows', 'permissionDenied', 'rows']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc'], ['qa'], ['qb'], ['qc']]);
  });

  it('leave the one that failed apart until it works again', async () => {
    const { ssisdb, context, run } = given({ qb: 'permissionDenied' });
    await run();
    expect(await run()).toEqual(['rows', 'permissionDenied', 'rows']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qc'], ['qb']]);
    ssisdb.answers.qb = ROWS;
    expect(await run()).toEqual(['rows', 'rows', 'rows']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qc'], ['qb']]);
    await run();
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc']]);
    expect(context.apart.size).toBe(0);
  });

  it('stay together when the batch alone failed, as after a deadlock', async () => {
    const { ssisdb, context, run } = given({});
    const original = ssisdb.runBatch.bind(ssisdb);
    let failures = 1;
    ssisdb.runBatch = (name, queries, params) => {
      if (failures-- > 0) ssisdb.answers.qa = 'deadlockVictim';
      const answer = original(name, queries, params);
      ssisdb.answers.qa = ROWS;
      return answer;
    };
    expect(await run()).toEqual(['rows', 'rows', 'rows']);
    expect(context.apart.size).toBe(0);
    await run();
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc']]);
  });

  it.each(['refused', 'loginFailed', 'connectionLost', 'databaseUnavailable'] as const)(
    'all fail after one attempt when the connection does: %s',
    async (code) => {
      const { ssisdb, context, run } = given({ qa: code, qb: code, qc: code });
      expect(await run()).toEqual([code, code, code]);
      expect(ssisdb.roundTrips).toHaveLength(1);
      expect(context.apart.size).toBe(0);
    },
  );

  it('all fail after one attempt when no connection comes up in time', async () => {
    const { ssisdb, run } = given({ qa: 'unreachable' });
    expect(await run()).toEqual(['timeout', 'timeout', 'timeout']);
    expect(ssisdb.roundTrips).toHaveLength(1);
  });

  it('are given up after two that time out, so that a slow server is not asked for ever', async () => {
    const { ssisdb, run } = given({ qa: 'timeout', qb: 'timeout' });
    expect(await run()).toEqual(['timeout', 'timeout', 'timeout']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc'], ['qa'], ['qb']]);
  });

  it('are given up when the connection breaks under one of them', async () => {
    const { ssisdb, run } = given({ qa: 'lockTimeout', qb: 'connectionLost' });
    expect(await run()).toEqual(['lockTimeout', 'connectionLost', 'connectionLost']);
    expect(ssisdb.roundTrips).toEqual([['qa', 'qb', 'qc'], ['qa'], ['qb']]);
  });

  it('keep their rows when one of them has a row of the wrong shape', async () => {
    const { ssisdb, run } = given({ qb: [{ other: 1 }] });
    expect(await run()).toEqual(['rows', 'rowShape', 'rows']);
    expect(ssisdb.roundTrips).toHaveLength(1);
  });

  it('are no round trip when there are none', async () => {
    const { ssisdb, context } = given({});
    expect(await runTogether('batch', {}, {}, context)).toEqual({});
    expect(ssisdb.roundTrips).toEqual([]);
  });

  it('count failures by query, and keep the last one', async () => {
    const { ledger, ssisdb, run } = given({ qb: 'lockTimeout' });
    await run();
    ssisdb.answers.qb = ROWS;
    await run();
    expect(ledger.takeRoundTripCount()).toBe(6);
    const costs = new Map(ledger.list().map((cost) => [cost.name, cost]));
    expect(costs.get('qb')).toMatchObject({
      runCount: 2,
      failureCount: 1,
      lastFailure: { code: 'lockTimeout', query: 'qb' },
    });
    expect(costs.get('qa')).toMatchObject({ runCount: 2, failureCount: 0, lastFailure: null });
  });
});
