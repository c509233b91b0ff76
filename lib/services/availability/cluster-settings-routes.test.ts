import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST as postCollected } from '@/app/api/cluster-settings/route';
import { POST as postPreview } from '@/app/api/clusters/[cluster]/cluster-settings/preview/route';
import {
  GET as getSettings,
  POST as postConfirmed,
} from '@/app/api/clusters/[cluster]/cluster-settings/route';
import {
  clusterImportPayloadSchema,
  clusterPastePayloadSchema,
  clusterValuesPayloadSchema,
} from '@/lib/domain/availability/cluster-values-payload';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import sample from '@/lib/testing/collector-sample.json';
import { MemoryClusterValues, MemoryCollectorTokens } from '@/lib/testing/memory-cluster-values';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { issueCollectorToken } from '@/lib/tokens/collector-tokens';

let values: MemoryClusterValues;
let tokens: MemoryCollectorTokens;
let token: string;

beforeEach(async () => {
  emptyHub();
  placeState();
  placeState({}, 'OTHER');
  values = new MemoryClusterValues();
  tokens = new MemoryCollectorTokens();
  provideClusterValuesStores({ values, tokens });
  const issued = issueCollectorToken('PROD-ETL', new Date());
  await tokens.add(issued.record);
  token = issued.token;
});

afterEach(() => {
  provideClusterValuesStores(null);
});

const URL_OF_TESTS = 'http://127.0.0.1:3000/api';

function collect(body: unknown, authorization: string | null = `Bearer ${token}`) {
  return postCollected(
    new Request(`${URL_OF_TESTS}/cluster-settings`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(authorization !== null && { authorization }),
      },
    }),
    { params: Promise.resolve({}) },
  );
}

function of(cluster: string) {
  return { params: Promise.resolve({ cluster }) };
}

function preview(text: string, cluster = 'PROD-ETL') {
  const request = new Request(`${URL_OF_TESTS}/preview`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  });
  return postPreview(request, of(cluster));
}

function confirm(body: unknown, cluster = 'PROD-ETL') {
  const request = new Request(`${URL_OF_TESTS}/confirm`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return postConfirmed(request, of(cluster));
}

async function errorOf(response: Response) {
  return { status: response.status, ...errorPayloadSchema.parse(await response.json()).error };
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const taken = (minutesAgo: number, changes: object = {}) => ({
  ...sample,
  takenAt: ago(minutesAgo),
  ...changes,
});

describe('what the collector posts', () => {
  it('is kept for the cluster of its token, with source, sender and dates', async () => {
    const response = await collect(taken(10));
    expect(response.status).toBe(200);
    const { data } = clusterImportPayloadSchema.parse(await response.json());
    expect(data).toMatchObject({ cluster: 'PROD-ETL', changes: [] });
    expect(values.records).toMatchObject([
      {
        cluster: 'PROD-ETL',
        failoverCluster: 'ETL-CLU',
        source: 'collector',
        sender: 'ETLSQL01',
        values: { sameSubnetThreshold: { value: 10, source: 'collector' } },
        groups: [{ name: 'AG-SSIS', values: { leaseTimeoutMs: { value: 20_000 } } }],
      },
    ]);
  });

  it('tells what changed since the last time', async () => {
    await collect(taken(10));
    const response = await collect(
      taken(5, { values: { ...sample.values, sameSubnetThreshold: 20 } }),
    );
    const { data } = clusterImportPayloadSchema.parse(await response.json());
    expect(data.changes).toMatchObject([{ name: 'sameSubnetThreshold', from: 10, to: 20 }]);
  });

  it.each([
    ['no token', () => null],
    ['a wrong token', () => `Bearer ${issueCollectorToken('PROD-ETL', new Date()).token}`],
    ['no token at all behind the word', () => 'Bearer '],
  ])('is refused with %s, unread', async (_what, authorization) => {
    expect(await errorOf(await collect('not even JSON', authorization()))).toMatchObject({
      status: 401,
      code: 'unauthorized',
    });
    expect(values.records).toEqual([]);
  });

  it('is refused with a revoked token', async () => {
    await tokens.revoke('PROD-ETL', new Date());
    expect(await errorOf(await collect(taken(1)))).toMatchObject({ status: 401 });
    expect(values.records).toEqual([]);
  });

  it('is refused when it is of another failover cluster than before', async () => {
    await collect(taken(10));
    const response = await collect(taken(5, { failoverCluster: 'HR-CLU' }));
    expect(await errorOf(response)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await collect(taken(4, { failoverCluster: 'etl-clu' }))).toMatchObject({ status: 200 });
    expect(values.records).toHaveLength(2);
  });

  it('is refused when its token is of a cluster that is not configured any more', async () => {
    emptyHub();
    expect(await errorOf(await collect(taken(1)))).toMatchObject({ status: 404 });
  });

  it('is refused beyond 256 kB', async () => {
    const groups = Array.from({ length: 999 }, (_, index) => ({
      name: `${'G'.repeat(250)}${index}`,
    }));
    expect(await errorOf(await collect(taken(1, { groups })))).toMatchObject({ status: 413 });
    expect(await errorOf(await collect(' '.repeat(256 * 1024 + 1)))).toMatchObject({ status: 413 });
  });

  it('is refused by the names of the fields that are wrong', async () => {
    const body = taken(1, { values: { sameSubnetDelayMs: 'x' }, groups: [{ leaseTimeoutMs: 1 }] });
    expect(await errorOf(await collect(body))).toMatchObject({
      status: 400,
      message: 'These fields are missing or wrong: values.sameSubnetDelayMs, groups.0.name.',
    });
    expect(values.records).toEqual([]);
  });

  it('is refused when it is sent again, and when something newer is known: the newer wins', async () => {
    const body = taken(10);
    await collect(body);
    expect(await errorOf(await collect(body))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await errorOf(await collect(taken(20)))).toMatchObject({ status: 409 });
    expect(values.records).toHaveLength(1);
  });

  it('is kept once when it is sent twice at the same time', async () => {
    const body = taken(10);
    const responses = await Promise.all([collect(body), collect(body)]);
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(values.records).toHaveLength(1);
  });

  it('is refused with a date in the future, but clocks may differ a little', async () => {
    expect(await errorOf(await collect(taken(-6)))).toMatchObject({ status: 400 });
    expect((await collect(taken(-4))).status).toBe(200);
  });

  it('is kept when values are out of their bounds: they are facts', async () => {
    const response = await collect(taken(1, { values: { sameSubnetThreshold: 100_000 } }));
    expect(response.status).toBe(200);
    expect(values.records[0]?.values.sameSubnetThreshold?.value).toBe(100_000);
  });

  it('waits for a store, instead of being lost', async () => {
    provideClusterValuesStores(null);
    expect(await errorOf(await collect(taken(1)))).toMatchObject({
      status: 503,
      code: 'storeUnavailable',
    });
  });
});

describe('a paste', () => {
  it('is previewed, and nothing of it is stored', async () => {
    const response = await preview('SameSubnetDelay : 1000\nnonsense');
    const { data } = clusterPastePayloadSchema.parse(await response.json());
    expect(data.reading.values).toMatchObject([{ name: 'sameSubnetDelayMs', value: 1_000 }]);
    expect(data).toMatchObject({ expectedFailoverCluster: null, latestTakenAt: null });
    expect(values.records).toEqual([]);
  });

  it('of the collector’s own JSON is understood', async () => {
    const response = await preview(JSON.stringify(sample, null, 4));
    const { reading } = clusterPastePayloadSchema.parse(await response.json()).data;
    expect(reading).toMatchObject({
      failoverCluster: 'ETL-CLU',
      takenAt: new Date(sample.takenAt),
      nodes: [
        { name: 'ETLSQL01', version: '10.0.14393' },
        { name: 'ETLSQL02', version: '10.0.14393' },
      ],
      groups: ['AG-SSIS'],
      ambiguous: [],
      notUnderstood: { count: 0 },
    });
    expect(reading.values).toHaveLength(7);
  });

  it('is refused beyond 1 MB, and for an unknown cluster', async () => {
    expect(await errorOf(await preview('x'.repeat(1_048_577)))).toMatchObject({ status: 413 });
    expect(await errorOf(await preview('x', 'NOWHERE'))).toMatchObject({ status: 404 });
  });

  it('is stored once a person has confirmed it, beside what was known', async () => {
    await collect(taken(60));
    const response = await confirm({
      by: 'anna',
      groups: [{ name: 'AG-SSIS', leaseTimeoutMs: 40_000 }],
    });
    const { data } = clusterImportPayloadSchema.parse(await response.json());
    expect(data.changes).toMatchObject([{ name: 'leaseTimeoutMs', from: 20_000, to: 40_000 }]);
    expect(values.records.at(-1)).toMatchObject({
      source: 'paste',
      sender: 'anna',
      values: { sameSubnetThreshold: { value: 10, source: 'collector' } },
    });
  });

  it.each([
    ['nobody who confirms it', 400, { values: { sameSubnetDelayMs: 1_000 } }],
    [
      'no value',
      400,
      { by: 'anna', groups: [{ name: 'AG' }], values: { sameSubnetDelayMs: null } },
    ],
    ['a date in the future', 400, { by: 'a', takenAt: ago(-10), values: { sameSubnetDelayMs: 1 } }],
    [
      'a date before what is known',
      409,
      { by: 'a', takenAt: ago(90), values: { sameSubnetDelayMs: 1 } },
    ],
    [
      'the name of another failover cluster',
      403,
      { by: 'a', failoverCluster: 'X', values: { sameSubnetDelayMs: 1 } },
    ],
  ])('is refused with %s', async (_what, status, body) => {
    await collect(taken(60));
    expect(await errorOf(await confirm(body))).toMatchObject({ status });
    expect(values.records).toHaveLength(1);
  });
});

describe('what is known', () => {
  it('is answered with its history, its age and the Windows that defaults follow', async () => {
    await collect(taken(60));
    await confirm({ by: 'anna', values: { sameSubnetThreshold: 20 } });
    const request = new Request(`${URL_OF_TESTS}/settings`);
    const response = await getSettings(request, of('PROD-ETL'));
    const { data } = clusterValuesPayloadSchema.parse(await response.json());
    expect(data).toMatchObject({
      generation: { status: 'known', generation: 'windows2016' },
      values: { sender: 'anna' },
      changes: [{ name: 'sameSubnetThreshold', from: 10, to: 20, provenance: { sender: 'anna' } }],
    });
    expect(data.oldestTakenAt?.getTime()).toBeLessThan(Date.now() - 59 * 60_000);
  });

  it('is nothing, where there never was an import, and nothing of another cluster', async () => {
    await collect(taken(60));
    const response = await getSettings(new Request(URL_OF_TESTS), of('OTHER'));
    expect(clusterValuesPayloadSchema.parse(await response.json()).data).toEqual({
      cluster: 'OTHER',
      values: null,
      oldestTakenAt: null,
      generation: { status: 'unknown', reason: 'noVersion' },
      changes: [],
    });
  });
});
