import { beforeEach, describe, expect, it } from 'vitest';
import { store } from '@/lib/store/store';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { NOW } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { runAs } from '@/lib/visitors/current-visitor';
import { identifyVisitor } from '@/lib/visitors/identify-visitor';
import { hashPassword } from '@/lib/visitors/passwords';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { signInWithPassword } from './sign-in-with-password';
import { signOut } from '@/lib/services/people/sign-out';
import { createFirstUser } from './create-first-user';
import { makeFirstLink } from '@/lib/visitors/first-link';

const PASSWORD = 'correct horse battery';
const USER = {
  role: 'operator',
  clusters: ['A'],
  folders: null,
  createdAt: NOW,
  disabledAt: null,
} as const;

const from = <Result>(address: string, work: () => Result) =>
  runAs({ visitor: LOCAL_VISITOR, from: address }, work);
const signIn = (name: string, password: string, address = '192.0.2.1', now = NOW, cookie = '') =>
  from(address, () => signInWithPassword({ name, password }, new Headers({ cookie }), now));
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';
const whoIs = (cookie: string, now = NOW) => identifyVisitor(new Headers({ cookie }), now);
const later = (ms: number) => new Date(NOW.getTime() + ms);

beforeEach(async () => {
  placeStore(await startKeepingStore(temporaryStoreFile()));
  placeSignIn();
  const passwordHash = await hashPassword(PASSWORD);
  await store().users.add({ name: 'Kim', passwordHash, ...USER });
  await store().users.add({ name: 'Gone', passwordHash, ...USER, disabledAt: NOW });
});

describe('an account', () => {
  it('lets its owner in, whatever case the name is written in, as what was given', async () => {
    const cookie = cookieOf(await signIn('KIM', PASSWORD));
    expect(await whoIs(cookie)).toMatchObject({ name: 'Kim', role: 'operator', clusters: ['A'] });
  });

  it('says the same of an unknown name, a wrong password and a disabled account', async () => {
    const said = await Promise.all(
      [
        signIn('Nobody', PASSWORD, '192.0.2.1'),
        signIn('Kim', 'wrong', '192.0.2.2'),
        signIn('Gone', PASSWORD, '192.0.2.3'),
      ].map((attempt) => attempt.then(String, (error: Error) => `${error.name}: ${error.message}`)),
    );
    expect(new Set(said)).toEqual(new Set(['AppError: The name or the password is wrong.']));
  });

  it('keeps neither the password nor what the browser has', async () => {
    const cookie = cookieOf(await signIn('Kim', PASSWORD));
    const [session] = await store().sessions.list(NOW);
    const kept = JSON.stringify([session, await store().users.list()]);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).not.toContain(cookie.split('=')[1]);
    expect(kept).toContain('$argon2id$');
  });

  it('withstands ten thousand wrong passwords, from one address and from as many', async () => {
    const spread = (index: number) => `198.51.${index >> 8}.${index & 255}`;
    const wrongs = async (address: (index: number) => string) => {
      const codes = new Map<string, number>();
      for (let index = 0; index < 10_000; index += 1) {
        const attempt = signIn('Kim', `guess ${index}`, address(index), later(index * 10));
        const code = await attempt.then(
          () => 'in',
          (error: { code: string }) => error.code,
        );
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      return codes;
    };
    const ofOne = await wrongs(() => '192.0.2.66');
    expect(ofOne.get('in')).toBeUndefined();
    // Of a hundred seconds of guessing; nothing is compared of the others.
    expect(ofOne.get('unauthorized')).toBeLessThan(15);
    const ofMany = await wrongs(spread);
    expect(ofMany.get('in')).toBeUndefined();
    expect(ofMany.get('unauthorized')).toBeLessThan(15);
    expect(await store().sessions.list(NOW)).toEqual([]);
    expect(await signIn('Kim', PASSWORD, '203.0.113.5', later(140_000))).toContain('session=');
  }, 60_000);

  it('is not guessed: the right password is not even looked at while it has to wait', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(signIn('Kim', 'wrong')).rejects.toMatchObject({ code: 'unauthorized' });
    }
    await expect(signIn('Kim', PASSWORD)).rejects.toMatchObject({ code: 'tooManyAttempts' });
    await expect(signIn('Kim', PASSWORD, '192.0.2.9')).rejects.toMatchObject({
      code: 'tooManyAttempts',
    });
    await expect(signIn('Kim', PASSWORD, '192.0.2.9', later(31_000))).resolves.toBeDefined();
  });
});

describe('a visit', () => {
  it('ends when it was not used for long enough, and at its absolute limit however much it is', async () => {
    const cookie = cookieOf(await signIn('Kim', PASSWORD));
    expect(await whoIs(cookie, later(3_599_000))).not.toBeNull();
    expect(await whoIs(cookie, later(3_599_000 + 3_600_001))).toBeNull();
    const used = cookieOf(await signIn('Kim', PASSWORD));
    for (let hour = 1; hour < 24 * 2; hour += 1) {
      const visitor = await whoIs(used, later(hour * 1_800_000));
      expect(visitor).not.toBeNull();
    }
    expect(await whoIs(used, later(24 * 3_600_000))).toBeNull();
  });

  it('is another one after signing in again, and the one before is over', async () => {
    const first = cookieOf(await signIn('Kim', PASSWORD));
    const second = cookieOf(await signIn('Kim', PASSWORD, undefined, NOW, first));
    expect(second).not.toBe(first);
    expect(await whoIs(first)).toBeNull();
    expect(await whoIs(second)).not.toBeNull();
  });

  it('is over at once when somebody signs out, for every copy of the cookie', async () => {
    const cookie = cookieOf(await signIn('Kim', PASSWORD));
    const visitor = await whoIs(cookie);
    if (!visitor) throw new Error('nobody is signed in');
    const { setCookie } = await runAs({ visitor, from: '' }, () => signOut(NOW));
    expect(setCookie).toContain('Max-Age=0');
    expect(await whoIs(cookie)).toBeNull();
  });

  it('goes on while the store is broken, for whoever was known; nobody else gets in', async () => {
    const cookie = cookieOf(await signIn('Kim', PASSWORD));
    expect(await whoIs(cookie)).not.toBeNull();
    await store().close();
    expect(await whoIs(cookie)).not.toBeNull();
    await expect(whoIs(`scale-out-watch-session=${'A'.repeat(43)}`)).rejects.toMatchObject({
      code: 'storeUnavailable',
    });
    await expect(signIn('Kim', PASSWORD)).rejects.toMatchObject({ code: 'storeUnavailable' });
  });

  it('has a cookie that only this host, only TLS and no script gets', async () => {
    placeSignIn({ publicUrl: 'https://watch.example' });
    const setCookie = await signIn('Kim', PASSWORD);
    expect(setCookie).toMatch(/^__Host-scale-out-watch-session=[\w-]{43}; Path=\/; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(setCookie).toContain(part);
    expect(setCookie).not.toContain('Domain');
  });
});

describe('the first account', () => {
  const request = { name: 'Ada', password: 'a long enough one' };
  const make = (code: string, now = NOW) =>
    from('', () => createFirstUser({ ...request, code }, new Headers(), now));

  it('is made by the link once, within a quarter of an hour, by nothing else', async () => {
    placeStore(await startKeepingStore(temporaryStoreFile()));
    placeSignIn();
    await expect(make('')).rejects.toMatchObject({ code: 'unauthorized' });
    const code = (await makeFirstLink(NOW))?.split('#')[1] ?? '';
    await expect(make(`${code}x`)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(make(code, later(15 * 60_000))).rejects.toMatchObject({ code: 'unauthorized' });
    const cookie = cookieOf(await make(code));
    expect(await whoIs(cookie)).toMatchObject({ name: 'Ada', role: 'admin', clusters: null });
    await expect(make(code)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await makeFirstLink(NOW)).toBeNull();
  });
});
