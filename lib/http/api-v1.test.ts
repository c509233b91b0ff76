import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClusterState } from '@/lib/live/cluster-state';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask } from '@/lib/testing/build-task';
import { NOW } from '@/lib/testing/clock';
import { listApiFields } from '@/lib/testing/list-api-fields';
import { placeDesk } from '@/lib/testing/place-desk';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { makeToken } from '@/lib/tokens/token-secret';
import type { Store } from '@/lib/store/open-store';
import { API_V1 } from './api-v1';
import type { describeApi } from './describe-api';

type Route = {
  GET: (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ) => Promise<Response>;
};

const ROOT = fileURLToPath(new URL('../../app/api/v1/', import.meta.url));
const EXAMPLES: Record<string, string> = { cluster: 'PROD-ETL', runbook: 'worker-unavailable' };

async function ask(
  address: string,
  values = EXAMPLES,
  headers: Record<string, string> = {},
): Promise<Response> {
  const folder = address.slice(1).replaceAll('{', '[').replaceAll('}', ']');
  const { GET } = (await import(/* @vite-ignore */ `${ROOT}${folder}/route.ts`)) as Route;
  const names = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
  const query = address.startsWith('/runbooks') ? `?cluster=${values.cluster ?? ''}` : '';
  return GET(new Request(`http://127.0.0.1/api/v1${address}${query}`, { headers }), {
    params: Promise.resolve(params),
  });
}

const STATES: [string, Partial<ClusterState>][] = [
  ['healthy', {}],
  ['unreachable', { snapshot: buildFailedSnapshot('refused', { source: null }) }],
  ['not read yet', { snapshot: null }],
  [
    'in trouble',
    {
      snapshot: buildSnapshot({
        sections: { tasks: collected([buildTask()]), executions: denied('catalog.executions') },
      }),
      anomalies: [
        buildAnomaly('offline-worker', {
          evidence: { heartbeatAgeMs: 900_000, taskIds: ['A'], userAccount: null },
          acknowledgement: { by: 'Kim', reason: 'Disk', at: NOW, until: null },
        }),
        buildAnomaly('clock-skew', { status: 'resolved', resolvedAt: NOW }),
      ],
      notEvaluated: [{ rule: 'late-worker', missing: ['workers'] }],
    },
  ],
];

type Document = ReturnType<typeof describeApi>;

/** The document that is given out. */
async function readDocument(headers: Record<string, string> = {}): Promise<Document> {
  return (await (await ask('/openapi.json', EXAMPLES, headers)).json()) as Document;
}

let store: Store;

beforeEach(async () => {
  emptyHub();
  placeDesk();
  store = await startKeepingStore(temporaryStoreFile());
  placeStore(store);
});

/** What a token of this purpose sends; it exists for one cluster. */
async function issue(purpose: 'api' | 'metrics') {
  const { text, id, secretHash } = makeToken();
  const never = { expiresAt: null, revokedAt: null, lastSeenAt: null, lastSeenFrom: null };
  const token = { id, purpose, name: 'Reports', clusters: ['PROD-ETL'], folders: null, secretHash };
  await store.accessTokens.add({ ...token, ...never, createdBy: 'Kim', createdAt: NOW });
  return { authorization: `Bearer ${text}` };
}

describe('/api/v1', () => {
  it('documents every route that there is, and no other', async () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'route.ts')
      .map((file) => `/${path.dirname(file).split(path.sep).join('/')}`);
    const routes = files.map((file) => file.replaceAll('[', '{').replaceAll(']', '}'));
    const documented = [...API_V1.map((route) => route.path), '/openapi.json'];
    expect(routes.sort()).toEqual(documented.sort());
    expect(Object.keys((await readDocument()).paths ?? {}).sort()).toEqual(
      API_V1.map((route) => `/api/v1${route.path}`).sort(),
    );
  });

  describe.each(STATES)('of a cluster that is %s', (_what, state) => {
    it.each(API_V1.map((route) => [route.path, route] as const))(
      'answers %s with all fields of its schema and no others',
      async (address, { answer }) => {
        placeState(state);
        const response = await ask(address);
        expect(response.status).toBe(200);
        const body: unknown = await response.json();
        // Parsing drops what the schema does not know.
        expect(JSON.parse(JSON.stringify(answer.parse(body)))).toEqual(body);
      },
    );
  });

  it.each(API_V1.filter(({ pathParameters }) => pathParameters).map((route) => route.path))(
    'answers %s of what is not there with the error that is documented',
    async (address) => {
      placeState();
      const response = await ask(address, { cluster: 'NOBODY', runbook: 'worker-unavailable' });
      expect(response.status).toBe(404);
      expect(errorPayloadSchema.safeParse(await response.json()).success).toBe(true);
    },
  );

  describe.each(API_V1.map((route) => [route.path] as const))('of %s', (address) => {
    it.each([
      [401, 'nobody', () => ({})],
      [403, 'a token for something else', () => issue('metrics')],
      [200, 'a token for it', () => issue('api')],
    ])('documents the %i that %s gets, and the way to get in', async (status, _who, headers) => {
      placeSignIn();
      placeState();
      const response = await ask(address, EXAMPLES, await headers());
      expect(response.status).toBe(status);
      const { get } = (await readDocument(await issue('api'))).paths?.[`/api/v1${address}`] ?? {};
      expect(Object.keys(get?.responses as object)).toContain(String(status));
      expect(get?.security).toEqual([{ token: [] }, {}]);
      if (status === 200) return;
      expect(errorPayloadSchema.safeParse(await response.json()).success).toBe(true);
    });
  });

  it('describes instants as date-time, and those that are always there as never null', async () => {
    const text = JSON.stringify(await readDocument());
    expect(text).toContain('"asOf":{"type":"string","format":"date-time"}');
    expect(text).toContain('"takenAt":{"type":["string","null"],"format":"date-time"}');
    expect(text).not.toContain('"format":"date"');
  });

  it('gives the document itself', async () => {
    const response = await ask('/openapi.json');
    expect(await response.json()).toMatchObject({ openapi: '3.1.0', paths: expect.anything() });
  });

  it('keeps its promise: no field of docs/api-v1.txt is gone or of another type', async () => {
    const promised = readFileSync(new URL('../../docs/api-v1.txt', import.meta.url), 'utf8');
    const given = fieldsOf(await readDocument());
    const lines = promised.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !given.has(line))).toEqual([]);
  });
});

function fieldsOf(document: Document): Set<string> {
  const lines = Object.entries(document.paths ?? {}).flatMap(([address, { get }]) => {
    const response = (get?.responses as Record<string, unknown>)['200'] as {
      content: { 'application/json': { schema: Parameters<typeof listApiFields>[0] } };
    };
    const { schema } = response.content['application/json'];
    return listApiFields(schema).map((field) => `${address} ${field}`);
  });
  return new Set(lines);
}
