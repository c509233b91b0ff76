import { describe, expect, it } from 'vitest';
import { hoursAgo, minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { isSilent, judgeWall } from './judge-wall';

function trust(lastReadAt: Date | null, options: { isLost?: boolean; takenAt?: Date } = {}) {
  const cluster = {
    takenAt: options.takenAt ?? lastReadAt,
    lastReadAt,
    pollIntervalMs: 10_000,
    staleAfterMs: 30_000,
  };
  return judgeWall(cluster, options.isLost ?? false, NOW);
}

describe('what a wall shows is', () => {
  it.each([
    ['fresh right after a poll', secondsAgo(2), 'fresh'],
    ['late once a poll is overdue', secondsAgo(16), 'late'],
    ['stale once several are missing', secondsAgo(31), 'stale'],
    ['stale for up to an hour', minutesAgo(59), 'stale'],
    ['covered after an hour', minutesAgo(61), 'covered'],
    ['not there before anything was read', null, 'never'],
  ] as const)('%s', (_when, lastReadAt, expected) => {
    expect(trust(lastReadAt)).toBe(expected);
  });

  it('stale at once when the dashboard’s own server is lost', () => {
    expect(trust(secondsAgo(2), { isLost: true })).toBe('stale');
    expect(trust(minutesAgo(61), { isLost: true })).toBe('covered');
  });

  it('as old as what was read last, also while failed polls keep coming', () => {
    expect(trust(minutesAgo(10), { takenAt: NOW })).toBe('stale');
    expect(trust(hoursAgo(2), { takenAt: NOW })).toBe('covered');
  });
});

describe('what the dashboard finds wrong', () => {
  const silent = (takenAt: Date | null, isLost = false) =>
    isSilent({ takenAt, pollIntervalMs: 10_000, staleAfterMs: 30_000 }, isLost, NOW);

  it('is news as long as polls are made, good or not', () => {
    expect(silent(secondsAgo(5))).toBe(false);
  });

  it('is old once no poll is heard of, or the dashboard’s own server is lost', () => {
    expect(silent(secondsAgo(31))).toBe(true);
    expect(silent(null)).toBe(true);
    expect(silent(secondsAgo(5), true)).toBe(true);
  });
});
