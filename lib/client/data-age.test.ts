import { describe, expect, it } from 'vitest';
import type { PollStatus } from '@/lib/domain/poll-status';
import { judgeDataAge, mostOverdue } from './data-age';

const NOW = new Date('2026-11-22T02:00:00Z');

function cluster(name: string, lastGoodSecondsAgo: number | null, pollIntervalMs = 10_000) {
  const lastGoodPollAt =
    lastGoodSecondsAgo === null ? null : new Date(NOW.getTime() - lastGoodSecondsAgo * 1_000);
  const poll: PollStatus = {
    watchingSinceAt: NOW,
    lastStartedAt: NOW,
    lastEndedAt: NOW,
    lastDurationMs: 1,
    lastGoodPollAt,
    failingSinceAt: null,
    consecutiveFailures: 0,
    nextPollAt: null,
    backOffMs: 0,
    pollCount: 1,
    failedPollCount: 0,
    lastFailure: null,
  };
  return { name, poll, pollIntervalMs, staleAfterMs: pollIntervalMs * 3 };
}

describe('the age of data', () => {
  it.each([
    [0, 'fresh', 1],
    [5, 'fresh', 0.5],
    [12, 'fresh', 0],
    [16, 'late', 0],
    [31, 'stale', 0],
  ])('%d s after a good poll every 10 s is %s with %d left', (seconds, freshness, left) => {
    expect(judgeDataAge(cluster('A', seconds), NOW)).toMatchObject({ freshness, left });
  });

  it('counts from the last good poll: failed attempts do not make data younger', () => {
    expect(judgeDataAge(cluster('A', 3_600), NOW).freshness).toBe('stale');
  });

  it('is stale when there never was a good poll', () => {
    expect(judgeDataAge(cluster('A', null), NOW)).toEqual({
      freshness: 'stale',
      ageMs: null,
      left: 0,
    });
  });
});

describe('the most overdue cluster', () => {
  it('is the one that waits longest in its own intervals', () => {
    const slow = cluster('slow', 50, 60_000);
    const quick = cluster('quick', 20, 5_000);
    expect(mostOverdue([slow, quick], NOW)?.name).toBe('quick');
  });

  it('is one that was never read, before all others', () => {
    expect(mostOverdue([cluster('old', 999), cluster('never', null)], NOW)?.name).toBe('never');
  });

  it('is none where there are no clusters', () => {
    expect(mostOverdue([], NOW)).toBeNull();
  });
});
