import { beforeEach, describe, expect, it } from 'vitest';
import { POST as create } from '@/app/api/users/route';
import { POST as disable } from '@/app/api/users/[user]/disable/route';
import { POST as enable } from '@/app/api/users/[user]/enable/route';
import { POST as grant } from '@/app/api/users/[user]/grant/route';
import { POST as link } from '@/app/api/users/[user]/password-link/route';
import { POST as signOutUser } from '@/app/api/users/[user]/sign-out/route';
import { DELETE as revokeCollectorToken } from '@/app/api/collector-tokens/[token]/route';
import { POST as choosePassword } from '@/app/api/sign-in/password/route';
import { GET as readUsers } from '@/app/api/users-and-tokens/route';
import type { Store } from '@/lib/store/open-store';
import type { Grant } from '@/lib/domain/people/role';
import { NOW } from '@/lib/testing/clock';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { hashSecret } from '@/lib/tokens/token-secret';
import { makePasswordLink } from '@/lib/visitors/password-link';
import { SessionBook } from '@/lib/visitors/session-book';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const PASSWORD = 'correct horse battery';
const ALL = { role: 'admin', clusters: null, folders: null } as const;

let store: Store;
let admin: { cookie: string };
let book: SessionBook;

beforeEach(async () => {
  emptyHub();
  placeState({}, 'PROD-ETL');
  store = await startKeepingStore(temporaryStoreFile(), ['PROD-ETL']);
  placeStore(store);
  const settings = placeSignIn();
  book = new SessionBook(store.sessions, settings);
  await add('Ada', ALL);
  admin = await signIn('Ada');
});

async function add(name: string, of: Grant) {
  const made = { passwordHash: 'none', createdAt: NOW, disabledAt: null };
  await store.users.add({ name, ...of, ...made });
}

async function signIn(name: string) {
  const who = { subject: `user:${name.toLowerCase()}`, name, method: 'password' } as const;
  const where = { from: '127.0.0.1', userAgent: '' };
  const { secret } = await book.begin({ ...who, ...ALL, ...where }, new Date());
  return { cookie: `scale-out-watch-session=${secret}` };
}

async function ask(
  handler: Handler,
  params: Record<string, string>,
  { body = {}, headers = admin }: { body?: object; headers?: Record<string, string> } = {},
) {
  const request = new Request('http://127.0.0.1:3000/api', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  return {
    status: response.status,
    cookie: response.headers.get('set-cookie'),
    body: (await response.json()) as { data?: { address?: string } },
  };
}

const codeOf = ({ body }: Awaited<ReturnType<typeof ask>>) => body.data?.address?.split('#')[1];
const choose = (code: string | undefined, password = PASSWORD) =>
  ask(choosePassword, {}, { body: { code, password }, headers: {} });
const isSignedIn = async (headers: { cookie: string }) =>
  (
    await readUsers(new Request('http://127.0.0.1:3000/api', { headers }), {
      params: Promise.resolve({}),
    })
  ).status === 200;
const actions = async () =>
  (await store.audit.list({}, null, 50)).entries.map(({ action }) => action);

describe('a new account', () => {
  it('has no password until its owner chooses one with the link, which works once', async () => {
    const made = await ask(
      create,
      {},
      { body: { name: 'Vera', role: 'viewer', clusters: null, folders: null } },
    );
    expect(made.status).toBe(200);
    expect(made.body.data?.address).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/sign-in\/password#\S{43}$/,
    );
    const chosen = await choose(codeOf(made));
    expect(chosen.status).toBe(200);
    expect(chosen.cookie).toContain('scale-out-watch-session=');
    expect((await choose(codeOf(made))).status).toBe(401);
    expect(await actions()).toEqual([
      ...['signInFailed', 'signedIn', 'passwordSet', 'passwordLinkMade', 'userCreated'],
    ]);
    expect(JSON.stringify(await store.audit.list({}, null, 50))).not.toContain(codeOf(made));
  });

  it('is not made twice, nor for a cluster that there is not', async () => {
    const body = { name: 'ADA', role: 'viewer', clusters: null, folders: null };
    expect((await ask(create, {}, { body })).status).toBe(409);
    const elsewhere = { name: 'Vera', role: 'viewer', clusters: ['OTHER'], folders: null };
    expect((await ask(create, {}, { body: elsewhere })).status).toBe(400);
  });
});

describe('a link for a password', () => {
  it('ends the visits of before, and takes the place of the one before', async () => {
    await add('Vera', ALL);
    const visit = await signIn('Vera');
    const first = await ask(link, { user: 'vera' });
    const second = await ask(link, { user: 'Vera' });
    expect((await choose(codeOf(first))).status).toBe(401);
    expect(await isSignedIn(visit)).toBe(true);
    expect((await choose(codeOf(second))).status).toBe(200);
    expect(await isSignedIn(visit)).toBe(false);
  });

  it('is void after a day, after any change of the account, and while it is disabled', async () => {
    await add('Vera', ALL);
    const late = await makePasswordLink(store.users, 'Vera', new Date(Date.now() - 86_400_001));
    expect((await choose(late?.path.split('#')[1])).status).toBe(401);
    const made = await ask(link, { user: 'Vera' });
    await ask(grant, { user: 'Vera' }, { body: { role: 'viewer', clusters: null, folders: null } });
    expect((await choose(codeOf(made))).status).toBe(401);
    const again = await ask(link, { user: 'Vera' });
    await ask(disable, { user: 'Vera' });
    await ask(enable, { user: 'Vera' });
    expect((await choose(codeOf(again))).status).toBe(401);
    await ask(disable, { user: 'Vera' });
    expect((await ask(link, { user: 'Vera' })).status).toBe(404);
  });

  it('is used by one of two who open it at the same time', async () => {
    await add('Vera', ALL);
    const code = codeOf(await ask(link, { user: 'Vera' }));
    const outcomes = await Promise.all([choose(code), choose(code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
});

describe('a change of an account', () => {
  it('counts at once: who is signed in with it has to do so once more', async () => {
    await add('Vera', ALL);
    const visit = await signIn('Vera');
    const body = { role: 'viewer', clusters: ['PROD-ETL'], folders: ['Finance'] };
    expect((await ask(grant, { user: 'Vera' }, { body })).status).toBe(200);
    expect(await isSignedIn(visit)).toBe(false);
    expect(await store.users.find('vera')).toMatchObject({
      ...{ role: 'viewer', clusters: ['PROD-ETL'] },
      folders: [{ clusters: ['PROD-ETL'], folders: ['Finance'] }],
    });
    const { entries } = await store.audit.list({ action: 'userChanged' }, null, 5);
    expect(entries).toMatchObject([{ who: 'Ada', target: 'Vera viewer PROD-ETL folders Finance' }]);
  });

  it('is not one’s own, so that nobody locks themselves out', async () => {
    await add('Vera', ALL);
    const body = { role: 'viewer', clusters: null, folders: null };
    expect((await ask(grant, { user: 'ADA' }, { body })).status).toBe(409);
    expect((await ask(disable, { user: 'Ada' })).status).toBe(409);
    expect(await store.users.find('Ada')).toMatchObject({ ...ALL, disabledAt: null });
  });

  it('never takes away the last account that lets others in everywhere', async () => {
    await add('Part', { role: 'admin', clusters: ['PROD-ETL'], folders: null });
    await add('Gone', ALL);
    await store.users.change('Gone', { disabledAt: NOW });
    // Somebody of the provider may be an admin as well; that is no account.
    const provider = await signIn('Kim');
    const options = { headers: provider };
    expect((await ask(disable, { user: 'Ada' }, options)).status).toBe(409);
    for (const body of [
      { role: 'operator', clusters: null, folders: null },
      { role: 'admin', clusters: ['PROD-ETL'], folders: null },
      { role: 'admin', clusters: null, folders: ['Finance'] },
    ]) {
      expect((await ask(grant, { user: 'Ada' }, { ...options, body })).status).toBe(409);
    }
    expect(await isSignedIn(admin)).toBe(true);
    await ask(enable, { user: 'Gone' }, options);
    expect((await ask(disable, { user: 'Ada' }, options)).status).toBe(200);
  });

  it('ends every visit of an account when that is asked for', async () => {
    await add('Vera', ALL);
    const visits = [await signIn('Vera'), await signIn('Vera')];
    expect((await ask(signOutUser, { user: 'Vera' })).status).toBe(200);
    expect(await Promise.all(visits.map(isSignedIn))).toEqual([false, false]);
    expect((await ask(signOutUser, { user: 'Nobody' })).status).toBe(404);
  });

  it('is taken from no other site', async () => {
    await add('Vera', ALL);
    const headers = { ...admin, 'sec-fetch-site': 'cross-site' };
    for (const handler of [grant, disable, enable, link, signOutUser]) {
      expect((await ask(handler, { user: 'Vera' }, { headers })).status).toBe(403);
    }
  });
});

describe('a token of a collector', () => {
  it('is shown without its hash, and revoked alone', async () => {
    const token = { cluster: 'PROD-ETL', createdAt: NOW, revokedAt: null };
    for (const id of ['aa', 'bb']) {
      await store.collectorTokens.add({ ...token, id, secretHash: hashSecret(id) });
    }
    expect((await ask(revokeCollectorToken, { token: 'aa' })).status).toBe(200);
    expect((await ask(revokeCollectorToken, { token: 'aa' })).status).toBe(404);
    const request = new Request('http://127.0.0.1:3000/api', { headers: admin });
    const text = await (await readUsers(request, { params: Promise.resolve({}) })).text();
    expect(text).not.toContain(hashSecret('bb'));
    const { data } = JSON.parse(text) as {
      data: { collectorTokens: { id: string; revokedAt: string | null }[] };
    };
    expect(data.collectorTokens.map(({ id, revokedAt }) => [id, revokedAt !== null])).toEqual(
      expect.arrayContaining([
        ['aa', true],
        ['bb', false],
      ]),
    );
  });
});
