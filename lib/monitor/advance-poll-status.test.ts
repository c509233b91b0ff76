import { describe, expect, it } from 'vitest';
import type { Sections, Snapshot } from '@/lib/domain/snapshot';
import type { Worker } from '@/lib/domain/workers/worker';
import { denied, failed } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { advancePollStatus, firstPollStatus } from './advance-poll-status';

const STARTED = secondsAgo(1);
const first = firstPollStatus(minutesAgo(5));

function isGood(snapshot: Snapshot): boolean {
  return advancePollStatus(first, snapshot, STARTED, 900).lastGoodPollAt !== null;
}

describe('a poll', () => {
  it.each<[string, boolean, Partial<Sections>]>([
    ['read everything', true, {}],
    ['was refused the workers', true, { workers: denied('internal.worker_agents') }],
    ['was refused the master', true, { masterProperties: denied('catalog.master_properties') }],
    ['could not read the executions', true, { executions: failed('lockTimeout') }],
    ['could not read the tasks', true, { tasks: failed('timeout') }],
    ['could not read the workers', false, { workers: failed('lockTimeout') }],
    ['could not read the master', false, { masterProperties: failed('timeout') }],
  ])('that %s: good is %s', (_what, expected, sections) => {
    expect(isGood(buildSnapshot({ sections }))).toBe(expected);
  });

  it('that failed as a whole is not good', () => {
    expect(isGood(buildFailedSnapshot('refused'))).toBe(false);
  });
});

describe('the status of a watch', () => {
  it('has proven nothing before the first poll', () => {
    expect(first).toEqual({
      watchingSinceAt: minutesAgo(5),
      lastStartedAt: null,
      lastEndedAt: null,
      lastDurationMs: null,
      lastGoodPollAt: null,
      failingSinceAt: null,
      consecutiveFailures: 0,
      nextPollAt: null,
      backOffMs: 0,
      pollCount: 0,
      failedPollCount: 0,
      lastFailure: null,
    });
  });

  it('counts a good poll', () => {
    expect(advancePollStatus(first, buildSnapshot(), STARTED, 900)).toMatchObject({
      lastStartedAt: STARTED,
      lastEndedAt: NOW,
      lastDurationMs: 900,
      lastGoodPollAt: NOW,
      failingSinceAt: null,
      consecutiveFailures: 0,
      pollCount: 1,
    });
  });

  it('counts failures from the first one on, and keeps when it was last good', () => {
    const good = { ...first, lastGoodPollAt: minutesAgo(4), pollCount: 9 };
    const once = advancePollStatus(good, buildFailedSnapshot('refused'), STARTED, 1);
    const twice = advancePollStatus(once, buildFailedSnapshot('dns'), NOW, 1);
    expect(twice).toMatchObject({
      lastGoodPollAt: minutesAgo(4),
      failingSinceAt: STARTED,
      consecutiveFailures: 2,
      pollCount: 11,
      failedPollCount: 2,
    });
  });

  it('remembers when and why it failed last, also once polls are good again', () => {
    const failing = advancePollStatus(first, buildFailedSnapshot('refused'), STARTED, 1);
    const sections = { workers: failed<Worker[]>('lockTimeout') };
    const partly = advancePollStatus(failing, buildSnapshot({ sections }), NOW, 1);
    expect(failing.lastFailure).toEqual({ at: NOW, code: 'refused' });
    expect(advancePollStatus(partly, buildSnapshot(), NOW, 1)).toMatchObject({
      failedPollCount: 2,
      lastFailure: { at: NOW, code: 'lockTimeout' },
    });
  });

  it('forgets failures with the next good poll', () => {
    const failing = advancePollStatus(first, buildFailedSnapshot('refused'), STARTED, 1);
    expect(advancePollStatus(failing, buildSnapshot(), NOW, 1)).toMatchObject({
      failingSinceAt: null,
      consecutiveFailures: 0,
      backOffMs: 0,
    });
  });
});
