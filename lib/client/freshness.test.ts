import { describe, expect, it } from 'vitest';
import type { SectionState } from '@/lib/domain/section';
import { isServerLost } from './connection';
import { lookOfSection } from './freshness';

const AT = new Date('2026-11-22T02:00:00Z');
const error = { code: 'timeout', number: -2, query: 'q', detail: null, retryable: true } as const;
const grant = 'GRANT SELECT ON OBJECT::internal.tasks TO [watch];';

const DENIED: SectionState = {
  status: 'denied',
  object: 'internal.tasks',
  grant,
  lastCollectedAt: null,
};

describe('the look of a section', () => {
  it('is ready only when it was collected and what this browser holds is not stale', () => {
    const collected: SectionState = { status: 'collected', collectedAt: AT };
    expect(lookOfSection(collected, 'fresh')).toEqual({ kind: 'ready', collectedAt: AT });
    expect(lookOfSection(collected, 'late')).toEqual({ kind: 'ready', collectedAt: AT });
    expect(lookOfSection(collected, 'stale')).toEqual({ kind: 'stale', collectedAt: AT });
  });

  it('is pending before the first poll, however old the page is', () => {
    expect(lookOfSection({ status: 'pending' }, 'stale')).toEqual({ kind: 'pending' });
    expect(lookOfSection(undefined, 'fresh')).toEqual({ kind: 'pending' });
  });

  it('never turns a failure or a missing right into a fresh look', () => {
    const failed: SectionState = { status: 'failed', error, lastCollectedAt: AT };
    expect(lookOfSection(failed, 'fresh')).toEqual({ kind: 'failed', error, lastCollectedAt: AT });
    expect(lookOfSection(DENIED, 'fresh')).toMatchObject({ kind: 'denied', grant });
  });
});

describe('a lost server', () => {
  const silent = { stream: 'lost', unreachableSinceAt: AT, lastAnswerAt: AT } as const;
  const after = (seconds: number) => new Date(AT.getTime() + seconds * 1_000);

  it('is not one that failed to answer once', () => {
    expect(isServerLost(silent, after(4))).toBe(false);
  });

  it('is one that has been silent for more than five seconds', () => {
    expect(isServerLost(silent, after(6))).toBe(true);
  });

  it('is found again with its next answer', () => {
    expect(isServerLost({ ...silent, unreachableSinceAt: null }, after(60))).toBe(false);
  });
});
