import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NotificationDesk } from '@/lib/notify/notification-desk';
import { placeNotificationDesk } from '@/lib/notify/process-desk';
import { buildNotificationSettings } from '@/lib/testing/build-notifications';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { watchEmbedded } from '@/lib/testing/watch-embedded';

const APP = fileURLToPath(new URL('../../app/', import.meta.url));
const METHODS = ['GET', 'POST', 'DELETE'] as const;
const MARK = 'zq7crawl';

/** What an attacker would try; the mark tells where it comes out again. */
const HOSTILE = [
  `<script>alert("${MARK}")</script>`,
  `"><img src=x onerror=${MARK}>`,
  `javascript:${MARK}`,
  `' OR 1=1; WAITFOR DELAY '0:0:9' -- ${MARK}`,
  `../../../../etc/passwd${MARK}`,
  `${MARK}\u0000\u202e\r\nset-cookie: a=b`,
  `{"$ne":null}${MARK}`,
  MARK.repeat(2_000),
  '-1',
  '99999999999999999999999999',
  '1e309',
  '__proto__',
  '%',
  '',
];

/** Names of everything that routes read of an address, and then some. */
const QUERIES = [
  ...['cluster', 'subject', 'text', 'before', 'after', 'limit', 'range', 'sort', 'status', 'with'],
  ...['since', 'until', 'order', 'worker', 'folder', 'project', 'package', 'severity', 'rule'],
  ...['type', 'path', 'from', 'format', 'columns', 'attempts', 'line', 'page', '__proto__'],
];

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Route = { method: string; address: string; handler: Handler };

async function readRoutes(): Promise<Route[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/\\])route\.tsx?$/.test(file),
  );
  const routes = files.map(async (file) => {
    const loaded = (await import(
      /* @vite-ignore */ pathToFileURL(path.join(APP, file)).href
    )) as Record<string, Handler | undefined>;
    const address = `/${path.dirname(file).split(path.sep).join('/')}`;
    return METHODS.flatMap((method) => {
      const handler = loaded[method];
      return handler ? [{ method, address, handler }] : [];
    });
  });
  return (await Promise.all(routes)).flat();
}

const routes = await readRoutes();

async function ask({ method, address, handler }: Route, hostile: string, cluster: string) {
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(
    names.map((name) => [name, name === 'cluster' ? cluster : hostile]),
  );
  const query = new URLSearchParams(QUERIES.map((name) => [name, hostile]));
  const leaving = new AbortController();
  const hasBody = method !== 'GET';
  const response = await handler(
    new Request(`http://127.0.0.1:3000${encodeURI(address)}?${query}`, {
      method,
      signal: leaving.signal,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${hostile.replace(/[^\x20-\x7e]/g, '')}`,
      },
      ...(hasBody && { body: JSON.stringify({ by: hostile, text: hostile, lines: [hostile] }) }),
    }),
    { params: Promise.resolve(params) },
  );
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) leaving.abort();
  return { status: response.status, type, text: await response.text() };
}

describe('hostile parameters', () => {
  it('are never an inner error, and never come back as a page, in any route', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    placeStore(store);
    provideClusterValuesStores({ values: store.clusterImports, tokens: store.collectorTokens });
    provideReadinessNoteStore(store.readinessNotes);
    const nothing = () => undefined;
    placeNotificationDesk(
      new NotificationDesk(buildNotificationSettings(), {
        deliveries: { attach: nothing, put: nothing, putTold: nothing },
        watchings: () => [],
      }),
    );
    onTestFinished(() => {
      placeNotificationDesk(null);
    });
    await watchEmbedded({ executionCount: 500 });
    const faults: string[] = [];
    const statuses = new Set<number>();
    for (const route of routes) {
      for (const hostile of HOSTILE) {
        for (const cluster of ['PROD-ETL', hostile]) {
          const { status, type, text } = await ask(route, hostile, cluster);
          statuses.add(status);
          const where = `${route.method} ${route.address} ${hostile.slice(0, 30)}`;
          if (status === 500) faults.push(`${where}: 500`);
          if (/html|xml|javascript/.test(type)) faults.push(`${where}: is ${type}`);
          if (status >= 400 && text.includes(MARK)) faults.push(`${where}: comes back`);
        }
      }
    }
    expect(routes.length).toBeGreaterThan(40);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404]));
    expect(faults).toEqual([]);
  }, 120_000);
});
