import { describe, expect, it } from 'vitest';
import type { ExecutionAttempt } from '@/lib/domain/executions/execution-attempts';
import type { ExecutionTiming } from '@/lib/domain/executions/execution-timing';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { layOutTimeline } from './lay-out-timeline';

type Facts = Parameters<typeof layOutTimeline>[0];

const attempt = (number: number): ExecutionAttempt => ({
  number,
  outcome: 'running',
  workerId: null,
  pickedUpAt: null,
  leaseExpiresAt: null,
  endedAt: null,
});

const timing = (overrides: Partial<ExecutionTiming> = {}): ExecutionTiming => ({
  pickedUpAt: secondsAgo(60),
  queue: { state: 'ended', ms: 40_000 },
  startDelay: { state: 'ended', ms: 0 },
  run: { state: 'ongoing', sinceAt: secondsAgo(60), ms: 60_000 },
  ...overrides,
});

const layOut = (overrides: Partial<Facts> = {}) =>
  layOutTimeline({
    header: {
      status: 'running',
      createdAt: secondsAgo(110),
      startedAt: secondsAgo(100),
      endedAt: null,
    },
    scaleOut: 'yes',
    attempts: [attempt(1)],
    outlook: { kind: 'unknown' },
    timing: timing(),
    now: NOW,
    ...overrides,
  }).map(({ kind, fromMs, toMs, isOpen, attempt: number, reason }) =>
    [kind, (toMs - fromMs) / 1_000, isOpen ? 'open' : '', number ?? '', reason ?? '']
      .join(' ')
      .trim()
      .replaceAll(/ +/g, ' '),
  );

const ended = {
  status: 'failed' as const,
  createdAt: secondsAgo(110),
  startedAt: secondsAgo(100),
  endedAt: secondsAgo(10),
};

describe('the life of an execution', () => {
  it('is delay, queue and run', () => {
    expect(layOut()).toEqual(['delay 10', 'queue 40', 'run 60 open 1']);
    expect(layOut({ header: ended })).toEqual(['delay 10', 'queue 40', 'run 50 1']);
  });

  it('is all queue while nobody has picked it up', () => {
    const header = { ...ended, status: 'pending' as const, endedAt: null };
    const waiting = timing({ pickedUpAt: null, queue: { state: 'ongoing', sinceAt: NOW, ms: 0 } });
    expect(layOut({ header, attempts: [], timing: waiting })).toEqual([
      'delay 10',
      'queue 100 open',
    ]);
  });

  it('is all delay while nobody has started it', () => {
    const header = { ...ended, status: 'created' as const, startedAt: null, endedAt: null };
    expect(layOut({ header })).toEqual(['delay 110 open']);
  });

  it('does not tell what was before the last attempt of several', () => {
    expect(layOut({ attempts: [attempt(1), attempt(2)] })).toEqual([
      'delay 10',
      'unknown 40 attemptsNotKept',
      'run 60 open 2',
    ]);
  });

  it('is unknown with its reason where the pickup is', () => {
    const unknown = { state: 'unknown', reason: 'taskNotFound' } as const;
    const none = timing({ pickedUpAt: null, queue: unknown, run: unknown });
    expect(layOut({ header: ended, timing: none })).toEqual([
      'delay 10',
      'unknown 90 taskNotFound',
    ]);
  });

  it('waits again after an attempt that was lost', () => {
    const outlook = {
      kind: 'waiting',
      attemptNumber: 2,
      maxAttemptCount: 3,
      waitingSinceAt: secondsAgo(20),
      isRequeued: true,
      candidates: null,
    } as const;
    expect(layOut({ outlook })).toEqual(['delay 10', 'queue 40', 'run 40 1', 'queue 20 open']);
    expect(layOut({ outlook: { ...outlook, waitingSinceAt: null } })).toEqual([
      'delay 10',
      'queue 40',
      'unknown 60 open waitsAgain',
    ]);
  });

  it('outside of Scale Out is run from its start on', () => {
    expect(layOut({ scaleOut: 'no', header: ended })).toEqual(['delay 10', 'run 90']);
  });

  it('is never drawn backwards', () => {
    const skewed = timing({ pickedUpAt: secondsAgo(-5) });
    expect(layOut({ header: ended, timing: skewed })).toEqual(['unknown 100 clockSkew']);
    const header = { ...ended, endedAt: secondsAgo(200) };
    expect(layOut({ header })).toEqual([]);
  });

  it('is nothing without a creation', () => {
    expect(layOut({ header: { ...ended, createdAt: null } })).toEqual([]);
  });
});
