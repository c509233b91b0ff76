import { expect, test, vi } from 'vitest';
import type { Watching } from '@/lib/domain/watching';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { DeadMan } from './dead-man';

const SETTINGS = { url: new URL('https://ping.example.com/abc'), intervalMs: 60_000 };
const NOBODY = new Set<string>();
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const watching = (cluster: string, lastGoodPollAt: Date | null): Watching => ({
  cluster,
  watchingSinceAt: secondsAgo(3_600),
  lastGoodPollAt,
  staleAfterMs: 30_000,
});

test('it pings at the interval while every cluster is watched', async () => {
  const ping = vi.fn(() => Promise.resolve(null));
  const deadMan = new DeadMan(ping);
  for (let seconds = 0; seconds <= 180; seconds += 1) {
    deadMan.step(SETTINGS, NOBODY, [watching('A', later(seconds))], later(seconds));
    await deadMan.settle();
  }
  expect(ping).toHaveBeenCalledTimes(4);
  expect(deadMan.current.lastPingAt).toEqual(later(180));
});

test('one cluster of which nothing is read makes it silent, and it says which', () => {
  const ping = vi.fn(() => Promise.resolve(null));
  const deadMan = new DeadMan(ping);
  const watchings = [watching('A', NOW), watching('B', secondsAgo(31)), watching('C', null)];
  deadMan.step(SETTINGS, NOBODY, watchings, NOW);
  expect(ping).not.toHaveBeenCalled();
  expect(deadMan.current.unwatched).toEqual(['B', 'C']);
});

test('before the first good poll it is silent', () => {
  const ping = vi.fn(() => Promise.resolve(null));
  const begun = { ...watching('A', null), watchingSinceAt: NOW };
  new DeadMan(ping).step(SETTINGS, NOBODY, [begun], NOW);
  expect(ping).not.toHaveBeenCalled();
});

test('a ping that fails is told, and the next one is tried in time', async () => {
  const failure = { code: 'timedOut' as const, status: null };
  const deadMan = new DeadMan(() => Promise.resolve(failure));
  deadMan.step(SETTINGS, NOBODY, [watching('A', NOW)], NOW);
  await deadMan.settle();
  expect(deadMan.current).toEqual({ lastPingAt: null, lastFailure: failure, unwatched: [] });
});
