import { afterEach, expect, test } from 'vitest';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { countOpenStreams } from '@/lib/live/event-stream';
import { endVisits } from '@/lib/services/people/end-visits';
import { signOut } from '@/lib/services/people/sign-out';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { runAs } from '@/lib/visitors/current-visitor';
import { openLiveStream } from './open-live-stream';

const leaving: AbortController[] = [];

afterEach(() => {
  for (const one of leaving.splice(0)) one.abort();
});

function open(from: string): void {
  const left = new AbortController();
  leaving.push(left);
  runAs({ visitor: LOCAL_VISITOR, from }, () => openLiveStream(left.signal));
}

test('one address cannot hold all streams, another still gets one, and who leaves makes room', () => {
  for (let count = 0; count < 100; count += 1) open('192.0.2.1');
  expect(() => {
    open('192.0.2.1');
  }).toThrow(expect.objectContaining({ code: 'busy' }) as Error);
  open('192.0.2.2');
  leaving[0]?.abort();
  open('192.0.2.1');
  expect(countOpenStreams('192.0.2.1')).toBe(100);
});

test('whoever is signed out hears nothing more at once, and everybody else goes on listening', async () => {
  placeStore(await startKeepingStore(temporaryStoreFile()));
  placeSignIn();
  const listen = (name: string, sessionHash: string) => {
    const visitor = { ...LOCAL_VISITOR, name, subject: `user:${name}`, sessionHash };
    const left = new AbortController();
    leaving.push(left);
    const stream = runAs({ visitor, from: '127.0.0.1' }, () => openLiveStream(left.signal));
    return { visitor, text: new Response(stream).text() };
  };
  const [ada, again, kim] = [listen('ada', 'a1'), listen('ada', 'a2'), listen('kim', 'k1')];
  await runAs({ visitor: ada.visitor, from: '' }, () => signOut());
  expect(await ada.text).toContain('retry');
  expect(countOpenStreams('127.0.0.1')).toBe(2);
  await endVisits({ subject: 'user:ada' }, new Date());
  expect(await again.text).toContain('retry');
  expect(countOpenStreams('127.0.0.1')).toBe(1);
  leaving.at(-1)?.abort();
  await kim.text;
});

test('a proxy on this machine stands for many, and is not limited', () => {
  for (let count = 0; count < 150; count += 1) open('127.0.0.1');
  expect(countOpenStreams('127.0.0.1')).toBe(150);
});
