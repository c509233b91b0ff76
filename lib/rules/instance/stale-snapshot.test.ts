import { describe, expect, it } from 'vitest';
import { buildPollStatus } from '@/lib/testing/build-context';
import { buildFailedSnapshot } from '@/lib/testing/build-snapshot';
import { secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { staleSnapshot } from './stale-snapshot';

// The built cluster is polled every 15 s, and three intervals are allowed.
describe('stale-snapshot', () => {
  it.each([
    ['a good poll just now', 0, 0],
    ['a good poll exactly three intervals ago', 45, 0],
    ['a good poll just over three intervals ago', 45.001, 1],
  ])('after %s (%d s) finds %d', (_when, seconds, count) => {
    const poll = buildPollStatus({ lastGoodPollAt: secondsAgo(seconds) });
    const { findings } = runRule(staleSnapshot, buildFailedSnapshot('timeout'), { poll });
    expect(findings).toHaveLength(count);
  });

  it.each([
    ['three intervals of grace', 45, 0],
    ['no more than that', 46, 1],
  ])('gives a cluster that never answered %s', (_grace, seconds, count) => {
    const poll = buildPollStatus({ lastGoodPollAt: null, watchingSinceAt: secondsAgo(seconds) });
    const { findings } = runRule(staleSnapshot, buildFailedSnapshot('dns'), { poll });
    expect(findings).toHaveLength(count);
  });

  it('shows the limit that it was judged by', () => {
    const poll = buildPollStatus({ lastGoodPollAt: secondsAgo(60), consecutiveFailures: 4 });
    const { findings } = runRule(staleSnapshot, buildFailedSnapshot('timeout'), { poll });
    expect(findings).toMatchObject([
      {
        severity: 'critical',
        evidence: {
          lastGoodPollAt: '2026-11-22T02:59:00.000Z',
          consecutiveFailures: 4,
          pollIntervalMs: 15_000,
          limitMs: 45_000,
        },
      },
    ]);
  });
});
