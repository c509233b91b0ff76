import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import type { Store } from '@/lib/store/open-store';
import {
  BODILESS,
  HOSTILE_BODIES,
  HOSTILE_MARK,
  HOSTILE_QUERY_NAMES,
  HOSTILE_TEXT_BODIES,
  HOSTILE_TEXTS,
  withWrongTypes,
  WRONG_BODIES,
} from '@/lib/testing/hostile-requests';
import { placeDesk } from '@/lib/testing/place-desk';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { watchEmbedded } from '@/lib/testing/watch-embedded';
import { SessionBook } from '@/lib/visitors/session-book';

const APP = fileURLToPath(new URL('../../app/', import.meta.url));
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const ORIGIN = 'http://127.0.0.1:3000';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Route = { name: string; method: string; address: string; handler: Handler };
type Asked = {
  part: string;
  cluster?: string;
  query?: URLSearchParams;
  headers?: Record<string, string>;
  body?: BodyInit | null;
};

let routes: readonly Route[] = [];
const faults: string[] = [];
const statuses = new Set<number>();

beforeAll(async () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/\\])route\.tsx?$/.test(file),
  );
  const found = files.map(async (file) => {
    const loaded = (await import(
      /* @vite-ignore */ pathToFileURL(path.join(APP, file)).href
    )) as Record<string, Handler | undefined>;
    const address = `/${path.dirname(file).split(path.sep).join('/')}`;
    return METHODS.flatMap((method) => {
      const handler = loaded[method];
      return handler ? [{ name: `${method} ${address}`, method, address, handler }] : [];
    });
  });
  routes = (await Promise.all(found)).flat();
});

const everyName = (...values: string[]) =>
  new URLSearchParams(
    HOSTILE_QUERY_NAMES.flatMap((name) => values.map((value) => [name, value] as [string, string])),
  );

const tokenOf = (text: string) => `Bearer ${text.replace(/[^\x20-\x7e]/g, '')}`;

/** Asks, and notes whatever an attacker would like to see. */
async function ask(route: Route, what: string, asked: Asked): Promise<void> {
  const { part, cluster = part, query = new URLSearchParams(), headers = {}, body = null } = asked;
  const names = [...route.address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(
    names.map((name) => [name, name === 'cluster' ? cluster : part]),
  );
  const leaving = new AbortController();
  const request = new Request(`${ORIGIN}${encodeURI(route.address)}?${query}`, {
    method: route.method,
    signal: leaving.signal,
    // A token that is none would go before a visit.
    headers: { ...(!headers.cookie && { authorization: tokenOf(part) }), ...headers },
    ...(body !== null && { body }),
  });
  const response = await route.handler(request, { params: Promise.resolve(params) });
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) leaving.abort();
  const text = await response.text();
  const note = (fault: string) => faults.push(`${route.name}, ${what}: ${fault}`);
  statuses.add(response.status);
  if (response.status === 500) note('500');
  if (/html|xml|javascript/.test(type)) note(`is ${type}`);
  if (response.status >= 400 && text.includes(HOSTILE_MARK)) note('comes back');
  if (text.includes('root:x:0')) note('reads a file');
  if (/evil\.example/.test(response.headers.get('location') ?? '')) note('leads elsewhere');
  if ((response.headers.get('set-cookie') ?? '').includes('a=b')) note('sets a cookie');
}

async function prepare(): Promise<Store> {
  const store = await startKeepingStore(temporaryStoreFile());
  placeStore(store);
  provideClusterValuesStores({ values: store.clusterImports, tokens: store.collectorTokens });
  provideReadinessNoteStore(store.readinessNotes);
  placeDesk();
  await watchEmbedded({ executionCount: 500 });
  faults.length = 0;
  statuses.clear();
  return store;
}

/** Headers of an admin, anew for each route: some of them end the visit. */
function signInAdmin(store: Store): () => Promise<Record<string, string>> {
  const book = new SessionBook(store.sessions, placeSignIn());
  const who = { subject: 'user:ada', name: 'Ada', method: 'password', role: 'admin' } as const;
  return async () => {
    const visit = { ...who, clusters: null, folders: null, from: '127.0.0.1', userAgent: '' };
    const { secret } = await book.begin(visit, new Date());
    return { cookie: `scale-out-watch-session=${secret}` };
  };
}

const texts = Object.entries(HOSTILE_TEXTS);

describe('every route', () => {
  it('is known by what its body may be', () => {
    const changing = routes.filter(({ method }) => !['GET', 'HEAD'].includes(method));
    const known = [...Object.keys(HOSTILE_BODIES), ...HOSTILE_TEXT_BODIES, ...BODILESS];
    expect(changing.map(({ name }) => name).sort()).toEqual(known.sort());
    expect(routes.length).toBeGreaterThan(60);
  });

  it('withstands hostile addresses, parameters and names, once and twice', async () => {
    await prepare();
    for (const route of routes) {
      for (const [what, text] of texts) {
        for (const cluster of ['PROD-ETL', text]) {
          const asked = { part: text, cluster, headers: { 'content-type': 'application/json' } };
          await ask(route, what, { ...asked, query: everyName(text) });
          await ask(route, `${what} twice`, { ...asked, query: everyName('1', text) });
        }
      }
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404]));
    expect(faults).toEqual([]);
  }, 240_000);

  it.each([
    ['where nobody signs in', false],
    ['for an admin who is signed in', true],
  ])(
    'withstands hostile bodies, wrong types and wrong content types, %s',
    async (_who, isSigned) => {
      const store = await prepare();
      const headersOf = isSigned ? signInAdmin(store) : () => Promise.resolve({});
      for (const route of routes.filter(({ method }) => method !== 'GET')) {
        const session = await headersOf();
        const send = (what: string, type: string | null, body: BodyInit) => {
          const headers = { ...session, ...(type && { 'content-type': type }) };
          return ask(route, what, { part: 'x', cluster: 'PROD-ETL', headers, body });
        };
        const template = HOSTILE_BODIES[route.name];
        for (const [what, text] of texts) {
          if (template) await send(what, 'application/json', JSON.stringify(template(text)));
          await send(`${what} as text`, 'text/plain', text);
        }
        for (const wrong of template ? withWrongTypes(template('x')) : []) {
          await send(JSON.stringify(wrong), 'application/json', JSON.stringify(wrong));
        }
        for (const [what, type, body] of WRONG_BODIES) await send(what, type, body);
      }
      expect([...statuses]).toEqual(
        expect.arrayContaining(isSigned ? [200, 400, 404] : [400, 404]),
      );
      expect(faults).toEqual([]);
    },
    240_000,
  );
});
