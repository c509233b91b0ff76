import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { Execution } from '@/lib/domain/executions/execution';
import { grantOf } from '@/lib/domain/people/role';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { liveHub } from '@/lib/live/live-hub';
import { NotificationDesk } from '@/lib/notify/notification-desk';
import { placeNotificationDesk } from '@/lib/notify/process-desk';
import type { Store } from '@/lib/store/open-store';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import { buildNotificationSettings } from '@/lib/testing/build-notifications';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { emptyHub } from '@/lib/testing/place-state';
import { namesOfFolder, newestByFolder, plantFolders } from '@/lib/testing/plant-folders';
import { parametersOf, readRoutes, type Route } from '@/lib/testing/read-routes';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { watchEmbedded } from '@/lib/testing/watch-embedded';
import { issueAccessToken } from '@/lib/tokens/issue-access-token';
import { SessionBook } from '@/lib/visitors/session-book';

const CLUSTER = 'PROD-ETL';
const FOLDERS = ['Finance', 'Sales', 'Logistics', '夜間処理'];
/** Of every route with the id of an execution in its address, and of those that narrow what they list. */
const LISTED = 'GET /api/clusters/[cluster]/executions';

type Headers = Record<string, string>;
type Values = Record<string, string>;
type Answer = { status: number; text: string; asked: string };

const routes = await readRoutes();

let store: Store;
let anomalies: Anomaly[];
let newest: ReadonlyMap<string, Execution>;

/** A cluster whose names stand everywhere, as one test sees it. */
async function plant(): Promise<void> {
  store = await startKeepingStore(temporaryStoreFile(), [CLUSTER]);
  placeStore(store);
  provideClusterValuesStores({ values: store.clusterImports, tokens: store.collectorTokens });
  provideReadinessNoteStore(store.readinessNotes);
  placeNotifications();
  await watchEmbedded({ name: CLUSTER, executionCount: 400 });
  newest = newestByFolder(CLUSTER);
  anomalies = await plantFolders(CLUSTER, store);
}

function placeNotifications(): void {
  const nothing = () => undefined;
  const deliveries = { attach: nothing, put: nothing, putTold: nothing };
  const rooms = { deliveries, watchings: () => [] };
  placeNotificationDesk(new NotificationDesk(buildNotificationSettings(), rooms));
  onTestFinished(() => placeNotificationDesk(null));
}

beforeEach(() => {
  emptyHub();
  for (const name of ['log-tasks', 'package-readings']) {
    Reflect.deleteProperty(globalThis, `scale-out-watch:${name}`);
  }
});

/** Somebody who may do everything, with the executions of these folders; null: of all. */
async function signIn(folders: readonly string[] | null): Promise<Headers> {
  const book = new SessionBook(store.sessions, placeSignIn());
  const who = { subject: 'user:kim', name: 'Kim', method: 'password' } as const;
  const grant = grantOf('admin', null, folders);
  const from = { from: '127.0.0.1', userAgent: '' };
  const { secret } = await book.begin({ ...who, ...grant, ...from }, new Date());
  return { cookie: `scale-out-watch-session=${secret}` };
}

async function ask(route: Route, headers: Headers, values: Values): Promise<Answer> {
  const params = Object.fromEntries(
    parametersOf(route).map((name) => [name, values[name] ?? '1'] as const),
  );
  const leaving = new AbortController();
  const url = `http://127.0.0.1:3000${encodeURI(route.address)}?${new URLSearchParams(values)}`;
  const hasBody = route.method !== 'GET' && route.method !== 'HEAD';
  const body = { by: 'Kim', reason: 'Known', text: 'Known', until: null };
  const request = new Request(url, {
    method: route.method,
    headers: { ...headers, ...(hasBody && { 'content-type': 'application/json' }) },
    signal: leaving.signal,
    ...(hasBody && { body: JSON.stringify(body) }),
  });
  const response = await route.handler(request, { params: Promise.resolve(params) });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    for (const state of liveHub().list()) liveHub().publish(state);
    leaving.abort();
  }
  const asked = `${route.name} ${Object.values(values).join(' ')}`;
  return { status: response.status, text: await response.text(), asked };
}

function routeOf(name: string): Route {
  const route = routes.find((one) => one.name === name);
  if (!route) throw new Error(`there is no ${name}`);
  return route;
}

/** What of an execution stands in addresses: its task and one of its messages. */
async function keysOf(execution: Execution): Promise<Values> {
  const everything = await signIn(null);
  const values = { cluster: CLUSTER, execution: execution.id };
  const base = `${LISTED}/[execution]`;
  const detail = JSON.parse((await ask(routeOf(base), everything, values)).text) as {
    data: { tasks: { id: string }[] | null };
  };
  const messages = await ask(routeOf(`${base}/messages`), everything, values);
  const { data } = JSON.parse(messages.text) as { data: { messages: { key: string }[] } };
  const key = data.messages[0]?.key ?? '';
  return {
    ...values,
    task: detail.data.tasks?.[0]?.id ?? '00000000-0000-4000-8000-000000000000',
    message: key,
    file: 'a'.repeat(22),
  };
}

/** Whatever an address can be made to say, for one folder: its newest execution, package and anomalies. */
async function questionsAbout(folder: string) {
  const execution = newest.get(folder);
  if (!execution) throw new Error(`nothing of ${folder} has ended`);
  const keys = await keysOf(execution);
  const { folderName, projectName, packageName, id } = execution;
  const place = { folder: folderName, project: projectName, package: packageName };
  const own = anomalies.filter(({ id: anomaly }) => anomaly.endsWith(`-${id}`));
  const narrowings: Values[] = [
    {},
    { text: 'dtsx', range: '7d' },
    { text: id, take: '20' },
    { status: 'succeeded,failed', take: '100' },
    { subject: id },
    { format: 'json', severity: 'critical,warning' },
  ];
  return {
    narrowed: narrowings.map((query) => ({ ...keys, ...query })),
    ofPackage: [{ ...keys, ...place }],
    ofAnomaly: [...own.map((one) => one.id), 'failover'].map((anomaly) => ({ ...keys, anomaly })),
  };
}

type Questions = Awaited<ReturnType<typeof questionsAbout>>;

/** What a route can be asked: runbooks and executions are many and alike, and need not be asked everything. */
function valuesOf(route: Route, { narrowed, ofPackage, ofAnomaly }: Questions): Values[] {
  const names = parametersOf(route);
  if (names.includes('runbook')) {
    return RUNBOOK_IDS.map((runbook, index) => ({ ...narrowed[index % narrowed.length], runbook }));
  }
  if (names.includes('anomaly')) return ofAnomaly;
  if (names.includes('package')) return ofPackage;
  return names.includes('execution') ? narrowed.slice(0, 2) : [...narrowed, ...ofPackage];
}

/** All that somebody is answered by every route. What changes something comes last, each time as a new visit. */
async function askEverything(folders: readonly string[] | null): Promise<Answer[]> {
  const questions = await Promise.all(FOLDERS.map(questionsAbout));
  const answers: Answer[] = [];
  const inOrder = routes.toSorted(
    (left, right) => Number(left.method !== 'GET') - Number(right.method !== 'GET'),
  );
  for (const route of inOrder) {
    for (const values of questions.flatMap((one) => valuesOf(route, one))) {
      answers.push(await ask(route, await signIn(folders), values));
    }
  }
  return answers;
}

function leaksOf(answers: readonly Answer[], hidden: readonly string[]): string[] {
  const names = hidden.flatMap(namesOfFolder);
  return answers.flatMap(({ text, asked }) =>
    names
      // What somebody has asked for by name is answered with that name, there or not.
      .filter((name) => !asked.includes(name) && text.includes(name))
      .map((name) => `${asked}: ${name}`),
  );
}

describe('no route tells of a folder', () => {
  it('to nobody who may read every one: all their names come out somewhere', async () => {
    await plant();
    const text = (await askEverything(null)).map((answer) => answer.text).join('\n');
    for (const folder of FOLDERS) expect(text).toContain(folder);
    expect(text).toContain(newest.get('Logistics')?.packageName);
  }, 300_000);

  it.each([[['Finance']], [['LOGISTICS', '夜間処理']], [['Nowhere']]])(
    'to somebody who may read %j only',
    async (granted) => {
      await plant();
      const isGranted = (folder: string) =>
        granted.some((one) => one.toLowerCase() === folder.toLowerCase());
      const answers = await askEverything(granted);
      expect(
        leaksOf(
          answers,
          FOLDERS.filter((folder) => !isGranted(folder)),
        ),
      ).toEqual([]);
      expect(answers.filter(({ status }) => status === 500).map(({ asked }) => asked)).toEqual([]);
      const text = answers.map((answer) => answer.text).join('\n');
      for (const folder of FOLDERS.filter(isGranted)) {
        expect(text).toContain(newest.get(folder)?.packageName);
      }
    },
    300_000,
  );
});

describe('an execution of a folder that somebody may not read', () => {
  it('is answered, by every route, as one that was never there', async () => {
    await plant();
    const hidden = newest.get('Logistics');
    if (!hidden) throw new Error('nothing of Logistics has ended');
    const keys = { ...(await keysOf(hidden)), text: 'x' };
    const told = ({ status, text }: Answer) => [
      status,
      text.replaceAll(/"requestId":"[^"]*"/g, ''),
    ];
    const ofExecution = routes.filter((route) => parametersOf(route).includes('execution'));
    expect(ofExecution.length).toBeGreaterThan(12);
    for (const route of ofExecution) {
      const headers = await signIn(['Finance']);
      const asHidden = told(await ask(route, headers, keys));
      const asAbsent = told(await ask(route, headers, { ...keys, execution: '0' }));
      expect(asHidden, route.name).toEqual(asAbsent);
      expect(asHidden[0], route.name).toBe(404);
    }
  }, 60_000);

  it('is not there after somebody else has read it, either', async () => {
    await plant();
    const hidden = newest.get('Logistics');
    if (!hidden) throw new Error('nothing of Logistics has ended');
    const keys = await keysOf(hidden);
    const log = routeOf(`${LISTED}/[execution]/tasks/[task]/log`);
    expect((await ask(log, await signIn(null), keys)).status).toBe(200);
    expect((await ask(log, await signIn(['Finance']), keys)).status).toBe(404);
  }, 60_000);
});

describe('a list', () => {
  const idsOf = async (headers: Headers, query: Values) => {
    const { text } = await ask(routeOf(LISTED), headers, { cluster: CLUSTER, ...query });
    const { data } = JSON.parse(text) as { data: { page: { rows: Execution[] } } };
    return data.page.rows.map(({ folderName, id }) => `${folderName} ${id}`);
  };

  it('has what the filter and the limit both let through', async () => {
    await plant();
    const headers = await signIn(['finance', 'Sales']);
    for (const folder of FOLDERS) {
      const mine = await idsOf(headers, { folder, take: '50' });
      const all = await idsOf(await signIn(null), { folder, take: '50' });
      expect(all.length).toBeGreaterThan(0);
      expect(mine.length > 0).toBe(['Finance', 'Sales'].includes(folder));
      // New ones have come in meanwhile.
      expect(all).toEqual(expect.arrayContaining(mine.slice(0, 5)));
    }
  }, 60_000);

  it('is no wider with more folders than one parameter of a query holds', async () => {
    await plant();
    const many = Array.from({ length: 400 }, (_, index) => `Folder of team ${index}`);
    const headers = await signIn([...many, 'Finance']);
    const mine = await idsOf(headers, { take: '100' });
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.filter((one) => !one.startsWith('Finance '))).toEqual([]);
    const hidden = newest.get('Logistics')?.id ?? '';
    const { text } = await ask(routeOf(LISTED), headers, { cluster: CLUSTER, text: hidden });
    expect(JSON.parse(text)).toMatchObject({ data: { idMatch: null } });
  }, 60_000);

  it('is of the folders of a token', async () => {
    await plant();
    placeSignIn();
    const { folders } = grantOf('viewer', null, ['Finance']);
    const wanted = { purpose: 'api', name: 'Reporting', clusters: null, folders } as const;
    const end = { createdBy: 'Kim', expiresAt: null };
    const { text, record } = issueAccessToken({ ...wanted, ...end }, new Date());
    await store.accessTokens.add(record);
    const headers = { authorization: `Bearer ${text}` };
    const open = routes.filter(({ name }) => name.startsWith('GET /api/v1/'));
    const answers = await Promise.all(open.map((one) => ask(one, headers, { cluster: CLUSTER })));
    expect(leaksOf(answers, ['Sales', 'Logistics', '夜間処理'])).toEqual([]);
    expect(answers.map((answer) => answer.text).join('')).toContain('Finance');
  }, 60_000);
});
