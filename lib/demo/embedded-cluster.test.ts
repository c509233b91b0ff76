import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { allReads, CATALOG_QUERIES } from '@/lib/ssisdb/catalog-queries';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import type { Query } from '@/lib/ssisdb/define-query';
import { clock } from '@/lib/ssisdb/queries/clock';
import { eventMessageErrors } from '@/lib/ssisdb/queries/event-messages';
import { executionPageWithJobs } from '@/lib/ssisdb/queries/execution-pages';
import { newestExecutions } from '@/lib/ssisdb/queries/executions';
import { liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import {
  identity,
  memberships,
  objectRights,
  serverRights,
  wantedColumns,
} from '@/lib/ssisdb/queries/probe';
import { serverStart } from '@/lib/ssisdb/queries/server-start';
import { source } from '@/lib/ssisdb/queries/source';
import { workerAgents } from '@/lib/ssisdb/queries/worker-agents';
import { Ssisdb, type ParameterValues } from '@/lib/ssisdb/ssisdb';
import { buildInstance } from './answers/ask';
import { detailValues } from './answers/ask-detail';
import {
  startEmbeddedCluster,
  type EmbeddedCluster,
  type EmbeddedClusterOptions,
} from './embedded-cluster';
import type { FaultName } from './faults';

const SHORT_TIMEOUT_MS = 200;
/** How long a condition is waited for; the driver repeats some logins by itself. */
const PATIENCE = { timeout: 12_000 };

async function startCluster(
  overrides: Partial<EmbeddedClusterOptions> = {},
): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({
    name: 'PROD-ETL',
    seed: 7,
    workerCount: 12,
    executionCount: 20_000,
    userName: 'watcher',
    password: 'Pässw0rd',
    ...overrides,
  });
  onTestFinished(() => cluster.close());
  return cluster;
}

/** The product's own door, with the real driver behind it. */
function openDoor(connectionString: string): Ssisdb {
  const ssisdb = new Ssisdb(
    parseConnectionString(connectionString, 'test'),
    'embedded cluster test',
  );
  onTestFinished(() => ssisdb.close());
  return ssisdb;
}

/** Runs a query; every parameter is NULL unless it is TOP's. */
async function run<Row>(ssisdb: Ssisdb, query: Query<Row>, values: ParameterValues = {}) {
  const { result } = await ssisdb.run(query, { take: 100, ...values }, DOCUMENTED_SHAPE);
  return result;
}

/** 'rows', or why there are none. */
async function outcomeOf(ssisdb: Ssisdb, query: Query): Promise<string> {
  const result = await run(ssisdb, query);
  return result.ok ? 'rows' : `${result.failure.code} ${result.failure.number ?? ''}`.trim();
}

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return { key, cert };
}

describe('an embedded cluster, asked through the real driver', () => {
  it('answers every query of the product with rows of the declared shape', async () => {
    const { connectionString } = await startCluster();
    const ssisdb = openDoor(connectionString);
    const queries: Query[] = [
      clock,
      source,
      serverStart,
      identity,
      memberships,
      serverRights,
      objectRights(Object.keys(allReads())),
      wantedColumns(allReads()),
      ...CATALOG_QUERIES,
    ];
    const page = { before: '19000', at: '100', window: 10, any_status: 1 };
    const live = await run(ssisdb, liveTasks);
    const past = await run(ssisdb, executionPageWithJobs, page);
    const jobs = {
      job0: (live.ok && live.value[0]?.JobId) || null,
      job1: (past.ok && past.value.find(({ job_id }) => job_id)?.job_id) || null,
    };
    // Ids are the same in every world of this seed; times follow the start.
    const detail = detailValues(buildInstance()) as ParameterValues;
    const errors = await run(ssisdb, eventMessageErrors, detail);
    const at_time = (errors.ok && errors.value[0]?.message_time_text) || null;
    for (const query of queries) {
      const values = {
        ...detail,
        at_time,
        after: '19000',
        id0: '1',
        id1: '20000',
        ...page,
        ...jobs,
      };
      const result = await run(ssisdb, query, values);
      expect(result, query.name).toMatchObject({ ok: true });
      expect(result.ok && result.value.length, query.name).toBeGreaterThan(0);
    }
  });

  it('answers a batch in one round trip and counts what it was asked', async () => {
    const cluster = await startCluster();
    const ssisdb = openDoor(cluster.connectionString);
    const queries = { clock, source, workers: workerAgents, tasks: liveTasks };
    const { result } = await ssisdb.runBatch('heartbeat', queries, { take: 9 }, DOCUMENTED_SHAPE);
    expect(result).toMatchObject({
      ok: true,
      value: { clock: { ok: true }, workers: { ok: true }, tasks: { ok: true } },
    });
    await run(ssisdb, clock);
    expect(cluster.statements()).toEqual({
      clock: 2,
      source: 1,
      'worker-agents': 1,
      'live-tasks': 1,
    });
  });

  it('moves on with its clock, and only when asked', async () => {
    let nowMs = Date.UTC(2026, 0, 15);
    const { connectionString } = await startCluster({ now: () => nowMs });
    const ssisdb = openDoor(connectionString);
    const newest = async () => {
      const result = await run(ssisdb, newestExecutions, { take: 1 });
      return result.ok ? result.value : [];
    };
    const before = await newest();
    expect(await newest()).toEqual(before);
    nowMs += 60_000;
    expect(await newest()).not.toEqual(before);
    const result = await run(ssisdb, clock);
    expect(result).toMatchObject({ ok: true, value: [{ sql_clock: new Date(nowMs) }] });
  });

  it('lets nobody in with a wrong password or into another database', async () => {
    const { connectionString } = await startCluster();
    const wrong = connectionString.replace('Pässw0rd', 'guess');
    expect(await outcomeOf(openDoor(wrong), clock)).toBe('loginFailed 18456');
    const elsewhere = connectionString.replace('Database=SSISDB', 'Database=master');
    expect(await outcomeOf(openDoor(elsewhere), clock)).toBe('databaseUnavailable 4060');
  });
});

describe('faults at the wire', () => {
  it.each<[FaultName, SqlFailureCode, number | null]>([
    ['refuse', 'refused', null],
    ['login-failed', 'loginFailed', 18_456],
    ['database-missing', 'databaseUnavailable', 4_060],
    ['database-restoring', 'databaseUnavailable', 927],
    ['database-offline', 'databaseUnavailable', 942],
    ['unreadable-secondary', 'notReadableReplica', 976],
    ['drop-mid-result', 'connectionLost', null],
    ['lock-timeout', 'lockTimeout', 1_222],
    ['deadlock', 'deadlockVictim', 1_205],
  ])(
    '%s is seen as %s by a client that was connected, until it is switched off',
    async (fault, code, number) => {
      const cluster = await startCluster();
      const ssisdb = openDoor(cluster.connectionString);
      expect(await outcomeOf(ssisdb, workerAgents)).toBe('rows');
      await cluster.setFault(fault, true);
      expect(cluster.faults()[fault]).toBe(true);
      // The pool may notice the end of its open connection first.
      await expect
        .poll(() => outcomeOf(ssisdb, workerAgents), PATIENCE)
        .toBe(`${code} ${number ?? ''}`.trim());
      await cluster.setFault(fault, false);
      await expect.poll(() => outcomeOf(ssisdb, workerAgents), PATIENCE).toBe('rows');
    },
  );

  it.each<FaultName>(['permission-denied', 'revoked-after-probe'])(
    '%s: one table is denied, the rest is read',
    async (fault) => {
      const cluster = await startCluster();
      const ssisdb = openDoor(cluster.connectionString);
      await cluster.setFault(fault, true);
      expect(await outcomeOf(ssisdb, liveTasks)).toBe('permissionDenied 229');
      expect(await outcomeOf(ssisdb, workerAgents)).toBe('rows');
    },
  );

  it('slow: the query times out, and the connection serves the next one', async () => {
    const cluster = await startCluster();
    const ssisdb = openDoor(cluster.connectionString);
    await cluster.setFault('slow', true);
    const impatient = { ...workerAgents, timeoutMs: SHORT_TIMEOUT_MS };
    expect(await outcomeOf(ssisdb, impatient)).toBe('timeout');
    await cluster.setFault('slow', false);
    expect(await outcomeOf(ssisdb, workerAgents)).toBe('rows');
  });

  it('refuse-encryption: a client that insists on encryption does not send its password', async () => {
    const cluster = await startCluster({ tls: await selfSigned() });
    const ssisdb = openDoor(cluster.connectionString);
    expect(cluster.connectionString).toContain('Encrypt=True');
    expect(await outcomeOf(ssisdb, clock)).toBe('rows');
    await cluster.setFault('refuse-encryption', true);
    await expect.poll(() => outcomeOf(ssisdb, clock), PATIENCE).toBe('encryptionRefused');
    await cluster.setFault('refuse-encryption', false);
    await expect.poll(() => outcomeOf(ssisdb, clock), PATIENCE).toBe('rows');
  });

  it('huge-ids: ids arrive whole', async () => {
    let nowMs = Date.UTC(2026, 0, 15);
    const cluster = await startCluster({ now: () => nowMs });
    const ssisdb = openDoor(cluster.connectionString);
    await cluster.setFault('huge-ids', true);
    nowMs += 10_000;
    const result = await ssisdb.run(newestExecutions, { take: 2 }, DOCUMENTED_SHAPE);
    const ids = result.result.ok ? result.result.value.map((row) => row.execution_id) : [];
    expect(ids).toHaveLength(2);
    expect(BigInt(ids[0] ?? 0)).toBe(BigInt(ids[1] ?? 0) + 1n);
    expect(BigInt(ids[1] ?? 0)).toBeGreaterThan(2n ** 53n);
  });

  it('switching the same faults at once ends in the last state asked for', async () => {
    const cluster = await startCluster();
    const ssisdb = openDoor(cluster.connectionString);
    await Promise.all([
      cluster.setFault('refuse', true),
      cluster.setFault('login-failed', true),
      cluster.setFault('refuse', false),
      cluster.setFault('refuse', true),
      cluster.setFault('login-failed', false),
      cluster.setFault('refuse', false),
    ]);
    expect(Object.values(cluster.faults())).not.toContain(true);
    expect(await outcomeOf(ssisdb, clock)).toBe('rows');
  });
});
