import { createServer } from 'node:http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenIdSettings } from '@/lib/config/sign-in-settings';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { log } from '@/lib/config/log';
import { store } from '@/lib/store/store';
import { placeSignIn, SIGN_IN } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { startForger, type Forgery } from '@/lib/testing/start-forger';
import { CLIENT, followProvider, listen, startProvider } from '@/lib/testing/start-provider';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { runAs } from '@/lib/visitors/current-visitor';
import { identifyVisitor } from '@/lib/visitors/identify-visitor';
import { beginOpenId, finishOpenId, type Redirection } from './open-id';
import { signOut } from './sign-out';

const { publicUrl } = SIGN_IN;
const CALLBACK = `${publicUrl}/api/sign-in/open-id/callback`;
const warned = vi.spyOn(log, 'warn');

function configure(issuer: string, overrides: Partial<OpenIdSettings> = {}): void {
  placeSignIn({
    openId: {
      ...{ ...CLIENT, issuer, scopes: ['openid', 'profile'], groupsClaim: 'groups' },
      grants: [{ group: 'dba', role: 'admin', clusters: ['A'], folders: null }],
      clockToleranceSeconds: 30,
      ...overrides,
    },
  });
}

const asNobody = <Result>(work: () => Result) =>
  runAs({ visitor: LOCAL_VISITOR, from: '192.0.2.1' }, work);
const cookiesOf = ({ setCookies }: Redirection) =>
  setCookies.map((one) => one.split(';')[0] ?? '').join('; ');
const begin = (next = '/') => asNobody(() => beginOpenId(next));
const finish = (search: string, cookie: string, now?: Date) =>
  asNobody(() => finishOpenId(search, new Headers({ cookie }), now));

beforeEach(async () => {
  warned.mockReset().mockReturnValue(undefined);
  placeStore(await startKeepingStore(temporaryStoreFile()));
});

async function visit(claims: Record<string, unknown>) {
  const issuer = await startProvider(CALLBACK, claims);
  configure(issuer);
  const begun = await begin('/anomalies?cluster=A');
  const answer = await followProvider(begun.target, publicUrl);
  return { begun, answer, finished: await finish(answer.search, cookiesOf(begun)) };
}

describe('signing in with a real provider', () => {
  it('leads back to where one wanted to go, with what one’s groups give', async () => {
    const { begun, answer, finished } = await visit({
      groups: ['staff', 'dba'],
      preferred_username: 'kim@corp.example',
    });
    expect(finished.target).toBe('/anomalies?cluster=A');
    const visitor = await identifyVisitor(new Headers({ cookie: cookiesOf(finished) }));
    expect(visitor).toMatchObject({ name: 'kim@corp.example', role: 'admin', clusters: ['A'] });
    expect(new URL(begun.target).searchParams.get('code_challenge_method')).toBe('S256');

    const replayed = await finish(answer.search, cookiesOf(begun));
    expect(replayed.target).toBe('/sign-in?error=expired');

    if (!visitor) throw new Error('nobody is signed in');
    const { goOnAt } = await runAs({ visitor, from: '' }, () => signOut());
    expect(goOnAt).toContain('/session/end?');
  });

  it.each([
    ['none at all', {}, 'noGroup'],
    ['others', { groups: ['staff'] }, 'noGroup'],
    ['something else than a list', { groups: { dba: true } }, 'noGroup'],
    ['so many that they were left out', { _claim_names: { groups: 'src1' } }, 'tooManyGroups'],
    [
      'more than anybody has',
      { groups: Array.from({ length: 3_000 }, (_, index) => `g${index}`) },
      'noGroup',
    ],
  ])('lets nobody in whose groups are %s, and says so', async (_what, claims, problem) => {
    const { finished } = await visit(claims);
    expect(finished.target).toBe(`/sign-in?error=${problem}`);
    expect(await store().sessions.list(new Date())).toEqual([]);
    const { entries } = await store().audit.list({}, null, 10);
    expect(entries[0]).toMatchObject({ action: 'signInFailed', from: '192.0.2.1' });
  });
});

/** Instants of an answer are made with it: a test may have to wait for its turn. */
type Forged = Forgery | (() => Forgery);

async function forge(forged: Forged, change: (search: string) => string = (search) => search) {
  let nonce = '';
  const forgery = typeof forged === 'function' ? forged() : forged;
  configure(await startForger(forgery, () => nonce));
  const begun = await begin();
  const asked = new URL(begun.target, publicUrl).searchParams;
  nonce = asked.get('nonce') ?? '';
  const search = `?code=abc&state=${asked.get('state') ?? ''}`;
  return finish(change(search), cookiesOf(begun));
}

const HOUR_SECONDS = 3_600;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('an answer', () => {
  it.each<[string, Forged]>([
    ['is good', {}],
    [
      'comes from a clock that is a little ahead',
      () => ({ claims: { iat: inSeconds(20), nbf: inSeconds(20) } }),
    ],
    ['has just run out by our clock', () => ({ claims: { exp: inSeconds(-20) } })],
    ['names one group instead of a list', { claims: { groups: 'dba' } }],
  ])('that %s lets its owner in', async (_how, forgery) => {
    const { target, setCookies } = await forge(forgery);
    expect([target, warned.mock.calls]).toEqual(['/', []]);
    expect(setCookies.join()).toContain('scale-out-watch-session=');
  });

  it.each<[string, Forged]>([
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another client', { claims: { aud: 'other' } }],
    [
      'for several clients, and used by another',
      { claims: { aud: ['watch', 'other'], azp: 'other' } },
    ],
    ['with another nonce', { claims: { nonce: 'other' } }],
    ['with no nonce', { claims: { nonce: undefined } }],
    ['that has run out', () => ({ claims: { exp: inSeconds(-HOUR_SECONDS) } })],
    ['from a clock far ahead', () => ({ claims: { nbf: inSeconds(HOUR_SECONDS) } })],
    ['that is not signed', { alg: 'none' }],
    ['signed with the public key', { alg: 'HS256' }],
    ['signed by somebody else', { isForeignKey: true }],
  ])('%s lets nobody in', async (_how, forgery) => {
    const { target, setCookies } = await forge(forgery);
    expect(target).toBe('/sign-in?error=invalid');
    expect(setCookies.join()).not.toContain('session');
  });

  it.each<[string, (search: string) => string, string]>([
    ['with another state', (search) => search.replace(/state=.*/, 'state=other'), 'invalid'],
    ['without a state', (search) => search.replace(/&state=.*/, ''), 'invalid'],
    ['that names another issuer', (search) => `${search}&iss=https://evil.example`, 'invalid'],
    ['that says no', (search) => search.replace('code=abc', 'error=access_denied'), 'denied'],
    ['with HTML in it', () => '?error=<script>alert(1)</script>&state=<b>', 'invalid'],
  ])('%s lets nobody in', async (_how, change, problem) => {
    const { target } = await forge({}, change);
    expect(target).toBe(`/sign-in?error=${problem}`);
  });

  it('to a question that nobody asked, or long ago, or another browser did, lets nobody in', async () => {
    configure(await startForger({}, () => ''));
    const begun = await begin();
    const state = new URL(begun.target).searchParams.get('state') ?? '';
    const search = `?code=abc&state=${state}`;
    const late = new Date(Date.now() + 11 * 60_000);
    const other = cookiesOf(begun).replace(/=.*/, `=${'A'.repeat(43)}`);
    for (const refused of [
      await finish(search, ''),
      await finish(search, other),
      await finish(search, cookiesOf(begun), late),
    ]) {
      expect(refused.target).toBe('/sign-in?error=expired');
    }
  });

  it('of a provider that says it is another one is never waited for', async () => {
    configure(await startForger({ describesIssuer: 'https://evil.example' }, () => ''));
    expect((await begin()).target).toBe('/sign-in?error=unreachable');
  });

  it('of a provider that is down is not waited for, and it is asked again next time', async () => {
    const server = createServer();
    const issuer = await listen(server);
    configure(issuer);
    server.on('request', (_request, response) => response.writeHead(500).end());
    expect((await begin()).target).toBe('/sign-in?error=unreachable');
    expect((await begin()).target).toBe('/sign-in?error=unreachable');
  });

  it('leaves no token and no secret in the log', async () => {
    await forge({ alg: 'HS256' });
    const said = JSON.stringify(warned.mock.calls);
    expect(said).not.toMatch(/eyJ|client secret|abc/);
  });
});
