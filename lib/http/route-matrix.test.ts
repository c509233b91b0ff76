import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Requirement } from '@/lib/access/requirement';
import {
  TOKEN_PURPOSES,
  type AccessToken,
  type TokenPurpose,
} from '@/lib/domain/people/access-token';
import { includesRole, ROLES, type Grant, type Role } from '@/lib/domain/people/role';
import { liveHub } from '@/lib/live/live-hub';
import type { Store } from '@/lib/store/open-store';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { parametersOf, readRoutes, type Route } from '@/lib/testing/read-routes';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { makeToken } from '@/lib/tokens/token-secret';
import { SessionBook } from '@/lib/visitors/session-book';

const VISIBLE = 'VISIBLE';
const HIDDEN = 'HIDDEN';

/** Open to everybody, each for a reason that was thought about. A new one has to be added here as well. */
const PUBLIC: readonly string[] = [
  'GET /healthz',
  'GET /readyz',
  'POST /api/cluster-settings',
  'GET /api/display',
  'POST /api/sign-in',
  'GET /api/sign-in/open-id',
  'GET /api/sign-in/open-id/callback',
  'POST /api/sign-in/first',
  'POST /api/sign-in/password',
];

/** What viewers may do besides looking: nothing of it changes what others see. */
const BY_VIEWERS: readonly string[] = [
  'POST /api/diagnose',
  'POST /api/sign-out',
  'DELETE /api/sessions/[session]',
];

const routes = await readRoutes();
const guarded = routes.filter(({ handler }) => !isPublic(handler.requirement));

function isPublic(requirement: Requirement | undefined): boolean {
  return requirement !== undefined && 'public' in requirement;
}

function ask(route: Route, headers: Record<string, string>, cluster = VISIBLE) {
  const { handler, method, address } = route;
  const names = parametersOf(route);
  const params = Object.fromEntries(
    names.map((name) => [name, name === 'cluster' ? cluster : '1']),
  );
  const query = names.includes('cluster') ? '' : `?cluster=${cluster}`;
  const { signal } = leaving;
  const url = `http://127.0.0.1:3000${address}${query}`;
  const request = new Request(url, { method, headers, signal });
  return handler(request, { params: Promise.resolve(params) });
}

let store: Store;
let leaving: AbortController;

/** What an answer says; a stream of news says it of every cluster, and then its reader leaves. */
async function textOf(response: Response): Promise<string> {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream) {
    for (const state of liveHub().list()) liveHub().publish(state);
    leaving.abort();
  }
  return response.text();
}

afterEach(() => leaving.abort());

beforeEach(async () => {
  leaving = new AbortController();
  emptyHub();
  placeState({}, VISIBLE);
  placeState({}, HIDDEN);
  store = await startKeepingStore(temporaryStoreFile(), [VISIBLE, HIDDEN]);
  placeStore(store);
});

async function signIn(role: Role, overrides: Partial<Grant> & { now?: Date } = {}) {
  const settings = placeSignIn();
  const { now = new Date(), clusters = [VISIBLE], folders = null } = overrides;
  const book = new SessionBook(store.sessions, settings);
  const who = { subject: `user:${role}`, name: role, method: 'password' } as const;
  const { secret, record } = await book.begin(
    { ...who, role, clusters, folders, from: '127.0.0.1', userAgent: '' },
    now,
  );
  return { headers: { cookie: `scale-out-watch-session=${secret}` }, book, record };
}

async function issue(purpose: TokenPurpose, overrides: Partial<AccessToken> = {}) {
  placeSignIn();
  const { text, id, secretHash } = makeToken();
  await store.accessTokens.add({
    ...{
      id,
      purpose,
      name: 'Hall',
      clusters: [VISIBLE],
      folders: null,
      secretHash,
      createdBy: 'Kim',
    },
    ...{ createdAt: new Date(), expiresAt: null, revokedAt: null },
    ...{ lastSeenAt: null, lastSeenFrom: null },
    ...overrides,
  });
  const headers: Record<string, string> =
    purpose === 'display'
      ? { cookie: `scale-out-watch-display=${text}` }
      : { authorization: `Bearer ${text}` };
  return headers;
}

const isLetIn = (status: number) => status !== 401 && status !== 403;

describe('the routes', () => {
  it('are all there, and each says what it requires', () => {
    expect(routes.length).toBeGreaterThan(45);
    const silent = routes.filter(({ handler }) => handler.requirement === undefined);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('are open to everybody only where that is known here, and for a reason', () => {
    const open = routes.filter(({ handler }) => isPublic(handler.requirement));
    expect(open.map(({ name }) => name).sort()).toEqual([...PUBLIC].sort());
  });

  it('take a role that may change things for everything but reading', () => {
    const changing = guarded.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    const byViewers = changing.filter(
      ({ handler }) =>
        handler.requirement &&
        'role' in handler.requirement &&
        handler.requirement.role === 'viewer',
    );
    expect(byViewers.map(({ name }) => name).sort()).toEqual([...BY_VIEWERS].sort());
  });

  it('name the parameter of every cluster in their address', () => {
    const nameless = guarded.filter(
      ({ address, handler: { requirement } }) =>
        address.includes('[cluster]') &&
        !(requirement && 'role' in requirement && requirement.cluster === 'cluster'),
    );
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });
});

it('shows the clusters that do exist for somebody', async () => {
  const { headers } = await signIn('viewer');
  for (const name of ['GET /api/overview', 'GET /metrics', 'GET /api/stream', 'GET /api/wall']) {
    const route = guarded.find((one) => one.name === name);
    if (!route) throw new Error(`there is no ${name}`);
    const text = await textOf(await ask(route, headers));
    expect(text).toContain(VISIBLE);
    expect(text).not.toContain(HIDDEN);
  }
});

describe.each(guarded.map((route) => [route.name, route] as const))('%s', (_name, route) => {
  const requirement = route.handler.requirement;
  const needed = requirement && 'role' in requirement ? requirement : { role: 'admin' as const };

  it('answers nobody, nobody whose visit is unknown, revoked or over, and no wrong token', async () => {
    placeSignIn();
    const revoked = await signIn('admin');
    await revoked.book.revoke({ idHash: revoked.record.idHash }, new Date());
    const over = await signIn('admin', { now: new Date(Date.now() - 25 * 3_600_000) });
    const unknown = `scale-out-watch-session=${'A'.repeat(43)}`;
    const attempts = [
      {},
      { cookie: unknown },
      { cookie: `${unknown}; ${unknown}` },
      { authorization: 'Bearer x' },
      { authorization: `Bearer ${makeToken().text}` },
      { authorization: 'Basic YTpi' },
      revoked.headers,
      over.headers,
      await issue('api', { revokedAt: new Date() }),
      await issue('api', { expiresAt: new Date(Date.now() - 1) }),
    ];
    for (const headers of attempts) expect((await ask(route, headers)).status).toBe(401);
  });

  it.each(ROLES)('lets a %s do what the role says', async (role) => {
    const { headers } = await signIn(role, needed.isForAllClusters ? { clusters: null } : {});
    const { status } = await ask(route, headers);
    expect(status).not.toBe(500);
    expect(status).not.toBe(401);
    expect(isLetIn(status)).toBe(includesRole(role, needed.role));
  });

  it('knows nothing of a cluster that exists for others only', async () => {
    const { headers } = await signIn('admin');
    if (needed.isForAllClusters) {
      expect((await ask(route, headers)).status).toBe(403);
      return;
    }
    if (needed.cluster === undefined) {
      const text = await textOf(await ask(route, headers));
      expect(text).not.toContain(HIDDEN);
      return;
    }
    const hidden = await ask(route, headers, HIDDEN);
    const absent = await ask(route, headers, 'ABSENT');
    expect(hidden.status).toBe(404);
    expect(absent.status).toBe(404);
  });

  it.each(TOKEN_PURPOSES)('is open to a token for %s only if it says so', async (purpose) => {
    const { status } = await ask(route, await issue(purpose));
    const isMeant = needed.tokens?.includes(purpose) ?? false;
    if (isMeant) expect(isLetIn(status)).toBe(true);
    else expect(status).toBe(403);
  });
});
